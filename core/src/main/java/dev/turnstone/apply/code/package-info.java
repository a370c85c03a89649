/** Java routines, and what they may do with the run's connection. */
@NullMarked
package dev.turnstone.apply.code;

import org.jspecify.annotations.NullMarked;
