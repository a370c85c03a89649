/** What statements mean for code that was written before them. */
@NullMarked
package dev.turnstone.sql.kind;

import org.jspecify.annotations.NullMarked;
