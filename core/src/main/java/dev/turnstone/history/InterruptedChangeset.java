package dev.turnstone.history;

import dev.turnstone.changelog.ChangesetId;
import java.util.Objects;
import java.util.Optional;

/**
 * A changeset that was begun outside a transaction and not finished.
 *
 * @param direction which way it was going
 * @param done so many statements, from the first on, are done
 * @param begun the statement whose outcome is open, and its line; empty when the run stopped between two
 * @param error what the server said to it; empty when nobody lived to hear
 * @param runId the run that did it
 * @param at when, by the server's clock, for people
 */
public record InterruptedChangeset(
        ChangesetId id,
        Direction direction,
        int done,
        Optional<Begun> begun,
        Optional<String> error,
        String runId,
        String at) {

    /** Which way it was going. */
    public enum Direction {
        /** It was being applied. */
        APPLY,
        /** It was being taken back. */
        UNDO
    }

    /**
     * What was sent.
     *
     * @param statement counted from 1; 0 for a Java routine as a whole
     * @param line where it begins in its file, counted from 1
     */
    public record Begun(int statement, int line) {}

    public InterruptedChangeset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(begun, "begun");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(at, "at");
    }

    /** Whether the state is known: the server refused the statement, or the run stopped between two. */
    public boolean outcomeIsKnown() {
        return begun.isEmpty() || error.isPresent();
    }
}
