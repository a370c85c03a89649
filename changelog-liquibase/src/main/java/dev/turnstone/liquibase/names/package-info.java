/** Names of tables, columns and other objects, as texts of SQL: in quotes or not, with a schema in front or not. */
@NullMarked
package dev.turnstone.liquibase.names;

import org.jspecify.annotations.NullMarked;
