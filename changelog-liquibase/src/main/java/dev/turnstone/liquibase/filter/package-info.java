/** Which changesets are meant for a run: contexts, labels, databases. */
@NullMarked
package dev.turnstone.liquibase.filter;

import org.jspecify.annotations.NullMarked;
