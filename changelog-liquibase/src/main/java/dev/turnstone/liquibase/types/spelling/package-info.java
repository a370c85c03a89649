/** How each database spells the kinds of column type, and has its numbers counted. */
@NullMarked
package dev.turnstone.liquibase.types.spelling;

import org.jspecify.annotations.NullMarked;
