/** The programs that are measured, and how each of them is started. */
@NullMarked
package dev.turnstone.bench.tool;

import org.jspecify.annotations.NullMarked;
