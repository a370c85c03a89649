/** SQLite's tables, made anew for what its ALTER TABLE can't do. */
@NullMarked
package dev.turnstone.liquibase.render.sqlite;

import org.jspecify.annotations.NullMarked;
