/** One step carried out: its statements, its history row, its commit. */
@NullMarked
package dev.turnstone.apply.step;

import org.jspecify.annotations.NullMarked;
