/** The machine that cuts scripts: characters, tokens, statements. What families of databases do differently is its {@link dev.turnstone.sql.cutting.Syntax}. */
@NullMarked
package dev.turnstone.sql.cutting;

import org.jspecify.annotations.NullMarked;
