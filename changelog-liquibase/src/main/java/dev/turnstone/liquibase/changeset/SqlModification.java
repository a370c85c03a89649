package dev.turnstone.liquibase.changeset;

import dev.turnstone.Position;
import java.util.List;
import java.util.Optional;

/**
 * {@code modifySql}: what is done to the SQL of a changeset before it is executed, in the order of the edits.
 *
 * @param dbms for which databases, as written; empty for all
 * @param contexts for which contexts, as written; empty for all
 * @param labels as written; empty for all
 */
public record SqlModification(
        List<Edit> edits,
        Optional<String> dbms,
        Optional<String> contexts,
        Optional<String> labels,
        Reach reach,
        Position at) {

    /** Whether rolling back is meant too. */
    public enum Reach {
        /** Only the way forward. */
        FORWARD,
        /** Both ways. */
        BOTH_WAYS
    }

    /** One edit of each statement. */
    public sealed interface Edit {
        /** Put before it. */
        record Prepend(String value) implements Edit {}

        /** Put behind it. */
        record Append(String value) implements Edit {}

        /** Put behind it unless it is in it. */
        record AppendIfAbsent(String value) implements Edit {}

        /** A text for another. */
        record Replace(String text, String with) implements Edit {}

        /** What a regular expression finds for another text, which may refer to its groups. */
        record ReplaceMatches(String pattern, String with) implements Edit {}
    }

    public SqlModification {
        edits = List.copyOf(edits);
    }

    /** For which runs it is meant. */
    public Filters filters() {
        return new Filters(contexts.stream().toList(), labels.stream().toList(), dbms, Filters.Ignored.NO);
    }
}
