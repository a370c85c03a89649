/** Reads files of rows. */
@NullMarked
package dev.turnstone.liquibase.render.rows;

import org.jspecify.annotations.NullMarked;
