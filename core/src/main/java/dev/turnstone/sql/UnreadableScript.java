package dev.turnstone.sql;

import dev.turnstone.Position;

/** A script that can't be cut into statements; the message says what is wrong, {@link #at()} where it begins. */
public final class UnreadableScript extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Position at;

    public UnreadableScript(String message, Position at) {
        super(message);
        this.at = at;
    }

    /** Where the unfinished or forbidden thing begins. */
    public Position at() {
        return at;
    }
}
