package dev.turnstone.gate;

import dev.turnstone.NextCommand;
import dev.turnstone.Status;

/** Something that a {@link Gate} can stand before. Immutable and thread-safe. */
public interface Guarded {

    /** What it is called in messages; shows no secret. */
    String name();

    /**
     * How it stands. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when it can't be looked at
     */
    Status status();

    /** A command as people can type it for this one. */
    default NextCommand completed(NextCommand command) {
        return command;
    }

    /** The same for somebody who asks again and again. */
    Guarded forPolling();
}
