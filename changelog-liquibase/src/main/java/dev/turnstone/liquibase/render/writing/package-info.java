/** The parts that statements are made of: names, types, values; and what a database hasn't got. */
@NullMarked
package dev.turnstone.liquibase.render.writing;

import org.jspecify.annotations.NullMarked;
