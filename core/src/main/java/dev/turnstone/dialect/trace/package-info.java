/**
 * How the catalog tells what became of a statement that commits by itself, when the run ended before the server's answer
 * came. Knows no database by name.
 */
@NullMarked
package dev.turnstone.dialect.trace;

import org.jspecify.annotations.NullMarked;
