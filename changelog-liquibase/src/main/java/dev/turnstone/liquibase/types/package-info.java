/** The type of a column, as a changelog writes it, taken to pieces. */
@NullMarked
package dev.turnstone.liquibase.types;

import org.jspecify.annotations.NullMarked;
