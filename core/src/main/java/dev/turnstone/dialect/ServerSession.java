package dev.turnstone.dialect;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A session of a server.
 *
 * @param number by which other sessions can ask about it; empty where nobody does
 * @param shared why it is not ours alone: a pooler stands between that gives it to others between two transactions;
 *     empty when it is ours
 */
public record ServerSession(OptionalLong number, Optional<String> shared) {
    /** Ours alone, and without a number. */
    public static final ServerSession OURS = new ServerSession(OptionalLong.empty(), Optional.empty());

    public ServerSession {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(shared, "shared");
    }

    /** Ours alone. */
    public static ServerSession of(long number) {
        return new ServerSession(OptionalLong.of(number), Optional.empty());
    }

    /** The same, not ours alone for this reason. */
    public ServerSession sharedBecause(String reason) {
        return new ServerSession(number, Optional.of(reason));
    }
}
