package dev.turnstone;

import dev.turnstone.apply.Cancellation;

/**
 * Something that works on a target, and can be watched and stopped while it does. Immutable and thread-safe.
 *
 * @param <T> what it is
 */
public interface Watched<T> {

    /** The same, watched. */
    T with(Listener other);

    /** The same, whose runs can be asked to stop. */
    T with(Cancellation other);

    /** The same, whose plans are there to be printed. */
    T forPrinting();
}
