/** The history that is shared with Liquibase: its table, its rows, and the row that keeps Liquibase out. */
@NullMarked
package dev.turnstone.history.changelog;

import org.jspecify.annotations.NullMarked;
