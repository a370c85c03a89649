/** What a run works with: its connection and transaction, whom it waits for, how it is told what happened. */
@NullMarked
package dev.turnstone.apply.place;

import org.jspecify.annotations.NullMarked;
