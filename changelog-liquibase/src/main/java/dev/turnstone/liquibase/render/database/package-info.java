/** One class for each database: where it differs from the others. */
@NullMarked
package dev.turnstone.liquibase.render.database;

import org.jspecify.annotations.NullMarked;
