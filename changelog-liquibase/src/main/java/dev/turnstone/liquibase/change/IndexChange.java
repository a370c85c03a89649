package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Optional;

/** Changes of indexes. */
public sealed interface IndexChange extends Change {

    /**
     * A new index.
     *
     * @param associatedWith what the index belongs to, as {@code primaryKey}; such an index is made by others
     * @param using the kind, as {@code gin}
     */
    record CreateIndex(
            Optional<String> name,
            ObjectName table,
            List<Column> columns,
            Optional<Boolean> unique,
            Optional<Boolean> clustered,
            Optional<String> tablespace,
            Optional<String> associatedWith,
            Optional<String> using)
            implements IndexChange {
        public CreateIndex {
            columns = List.copyOf(columns);
        }
    }

    /** No index any more. */
    record DropIndex(ObjectName index, Optional<String> table, Optional<String> associatedWith)
            implements IndexChange {}
}
