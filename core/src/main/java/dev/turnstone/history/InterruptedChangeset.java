package dev.turnstone.history;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.trace.Fingerprint;
import java.util.Objects;
import java.util.Optional;

/**
 * A changeset that commits on the way and was begun and not finished.
 *
 * @param direction which way it was going
 * @param progress what is done for certain
 * @param stop at what the run ended
 * @param answers what the database had said that the statements were made of
 * @param runId the run that did it
 * @param at when it got there, by the server's clock, for people
 */
public record InterruptedChangeset(
        ChangesetId id, Direction direction, Progress progress, Stop stop, Answers answers, String runId, String at) {

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
     * @param digest of the script's text up to and including it
     * @param before the objects it concerns, as they were before it
     */
    public record Begun(int statement, int line, String digest, Fingerprint before) {
        /** A Java routine, of which nobody knows what it concerns. */
        public static final Begun ROUTINE = new Begun(0, 1, "", Fingerprint.EMPTY);

        public Begun {
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(before, "before");
        }
    }

    /** At what a run ended. */
    public sealed interface Stop {
        /** Between two statements. */
        record Between() implements Stop {}

        /** A statement was sent, and nobody lived to hear the answer. */
        record Unanswered(Begun begun) implements Stop {}

        /** The server refused a statement that stood alone; some leave something behind all the same. */
        record Refused(Begun begun, String error) implements Stop {}

        /** The server refused a statement in a transaction, which is rolled back. */
        record RolledBack(Begun begun, String error) implements Stop {}

        /** The statement at which it ended, if it was at one. */
        default Optional<Begun> statement() {
            if (this instanceof Unanswered unanswered) {
                return Optional.of(unanswered.begun());
            }
            if (this instanceof Refused refused) {
                return Optional.of(refused.begun());
            }
            return this instanceof RolledBack rolledBack ? Optional.of(rolledBack.begun()) : Optional.empty();
        }

        /** What the server said, if it lived to say something. */
        default Optional<String> message() {
            if (this instanceof Refused refused) {
                return Optional.of(refused.error());
            }
            return this instanceof RolledBack rolledBack ? Optional.of(rolledBack.error()) : Optional.empty();
        }
    }

    public InterruptedChangeset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(at, "at");
    }

    /** Whether it is a Java routine, of which only its author can tell how far it came. */
    public boolean isRoutine() {
        return stop.statement().filter(begun -> begun.statement() == 0).isPresent();
    }
}
