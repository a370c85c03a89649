/** SQL text cut into statements, byte for byte, with the place of each. Knows no database by name. */
@NullMarked
package dev.turnstone.sql;

import org.jspecify.annotations.NullMarked;
