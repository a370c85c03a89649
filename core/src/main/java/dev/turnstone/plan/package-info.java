/** A changelog minus a history: pure values, made without a connection, printed, saved or executed. */
@NullMarked
package dev.turnstone.plan;

import org.jspecify.annotations.NullMarked;
