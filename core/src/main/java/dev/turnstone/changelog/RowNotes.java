package dev.turnstone.changelog;

import java.util.Objects;
import java.util.Optional;

/**
 * What a changeset's row in the history says besides who it is: for people, and for tools that share the history.
 *
 * @param description what the changeset does, in short
 * @param comments its author's; empty text when there are none
 * @param tag the name that the database has from this row on
 * @param contexts in which it is run, as an expression; empty: in all
 * @param labels with commas between them; empty when there are none
 */
public record RowNotes(
        String description, String comments, Optional<String> tag, Optional<String> contexts, Optional<String> labels) {
    public RowNotes {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(comments, "comments");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(contexts, "contexts");
        Objects.requireNonNull(labels, "labels");
    }

    /** Nothing but a description. */
    public static RowNotes of(String description) {
        return new RowNotes(description, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
