/** By what a changeset is known again, and what the history says of it: checksums and descriptions, as Liquibase makes them. */
@NullMarked
package dev.turnstone.liquibase.checksum;

import org.jspecify.annotations.NullMarked;
