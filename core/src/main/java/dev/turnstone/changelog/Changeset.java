package dev.turnstone.changelog;

import dev.turnstone.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The unit of history: applied as a whole, recorded once.
 *
 * @param id who it is
 * @param number its version and sequence, when it is a routine
 * @param checksum empty when its author gives none (a Java routine)
 * @param change what it does
 * @param undo what takes it back, in the order to run it; empty when nobody wrote that
 * @param directives how to run it
 * @param notes what its row in the history says besides
 * @param at where it is written
 */
public record Changeset(
        ChangesetId id,
        Optional<RoutineNumber> number,
        Optional<Checksum> checksum,
        Change change,
        List<Undo> undo,
        Directives directives,
        RowNotes notes,
        Position at) {

    /**
     * A change that takes back another, and how to run it.
     *
     * @param at where it is written; of one that nobody wrote, where that is written which it takes back
     */
    public record Undo(Change change, Directives directives, Position at, Origin origin) {
        public Undo {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(directives, "directives");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(origin, "origin");
        }

        /** One that somebody wrote. */
        public Undo(Change change, Directives directives, Position at) {
            this(change, directives, at, new Origin.Written());
        }
    }

    /** Who says what takes a change back. */
    public sealed interface Origin {
        /** Somebody wrote it. */
        record Written() implements Origin {}

        /**
         * Nobody did: it follows from what it takes back.
         *
         * @param instead the file, as the user names it, in which somebody can write another; there is none yet
         */
        record WorkedOut(String instead) implements Origin {
            public WorkedOut {
                Objects.requireNonNull(instead, "instead");
            }
        }
    }

    public Changeset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(directives, "directives");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(at, "at");
        undo = List.copyOf(undo);
    }

    /** The same with another change in the place of its own. */
    public Changeset doing(Change other) {
        return new Changeset(id, number, checksum, other, undo, directives, notes, at);
    }

    /** The same with other changes that take it back. */
    public Changeset undoneBy(List<Undo> other) {
        return new Changeset(id, number, checksum, change, other, directives, notes, at);
    }

    /** What people call it. */
    public String name() {
        return id.name();
    }
}
