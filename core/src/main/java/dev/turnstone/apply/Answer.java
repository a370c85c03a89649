package dev.turnstone.apply;

import java.util.List;
import java.util.Optional;

/** What a database answers to a statement; one statement may have several answers. */
public sealed interface Answer {

    /**
     * Rows.
     *
     * @param columns their names
     * @param shown the first of them, each value as text; empty for NULL
     * @param total how many there were
     */
    record Rows(List<String> columns, List<List<Optional<String>>> shown, long total) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            shown = List.copyOf(shown);
        }
    }

    /** So many rows were changed; none by most of what changes the schema. */
    record Changed(long rows) implements Answer {}
}
