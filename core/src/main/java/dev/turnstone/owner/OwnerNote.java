package dev.turnstone.owner;

import java.util.Objects;

/**
 * Something that is kept about an owner.
 *
 * @param owner its full id
 * @param kind what sort of thing
 * @param item what the note is about; owner, kind and item together are one note
 * @param text what is kept
 */
public record OwnerNote(String owner, Kind kind, String item, String text) {

    /** What is kept. */
    public enum Kind {
        /** Of a changeset, by its path: the statements that take it back. */
        UNDO,
        /** The objects of the schema that came into being with the owner's changesets. */
        OBJECTS,
        /** What objects there were when a run began its work; gone when it is done. */
        BEFORE,
        /** Why the last run passed the owner over; gone when it is up to date. */
        QUARANTINE,
        /** That the owner was let go, and what it has is to stay. */
        KEPT,
        /** What the owner says about itself: its version, what it requires, its schema. */
        DESCRIPTION,
        /** Of a file that was run by itself, by its name: with which text, and how that ended. It is no owner's. */
        FILE_RUN,
        /**
         * Of a subscriber whose tables are its owners', and a changeset, by both names: that it has yet to be given what its
         * publisher has already. It is no owner's.
         */
        HAND_OVER
    }

    public OwnerNote {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(text, "text");
    }

    /** Whether this note takes the place of another one. */
    public boolean replaces(OwnerNote other) {
        return owner.equals(other.owner) && kind == other.kind && item.equals(other.item);
    }
}
