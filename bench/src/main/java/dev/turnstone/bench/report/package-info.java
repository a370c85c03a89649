/** Figures, and how people and programs are told them. */
@NullMarked
package dev.turnstone.bench.report;

import org.jspecify.annotations.NullMarked;
