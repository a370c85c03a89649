/** What statements mean for code that was written before them, and for objects of others. */
@NullMarked
package dev.turnstone.sql.kind;

import org.jspecify.annotations.NullMarked;
