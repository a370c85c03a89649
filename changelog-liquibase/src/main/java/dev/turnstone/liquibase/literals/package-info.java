/** The values of changes, as texts of SQL. */
@NullMarked
package dev.turnstone.liquibase.literals;

import org.jspecify.annotations.NullMarked;
