/** What a Liquibase changelog says, once all its files are read: changesets in their order, with all that is said of each. */
@NullMarked
package dev.turnstone.liquibase.changeset;

import org.jspecify.annotations.NullMarked;
