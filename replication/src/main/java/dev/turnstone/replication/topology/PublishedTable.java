package dev.turnstone.replication.topology;

import dev.turnstone.replication.table.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table in a publication.
 *
 * @param columns those that are sent, where they were chosen; empty: all that there are and will be
 * @param filter which rows are sent, as the server writes it; empty: all
 * @param held columns that can't be dropped because the publication names them; where there is a filter, their types can't
 *     be changed either
 */
public record PublishedTable(
        String publication, TableName table, List<String> columns, Optional<String> filter, List<String> held) {
    public PublishedTable {
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(filter, "filter");
        columns = List.copyOf(columns);
        held = List.copyOf(held);
    }

    /** Whether a column, there or to come, is sent. */
    public boolean sends(String column) {
        return columns.isEmpty() || columns.contains(column);
    }
}
