package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Optional;

/** Changes of whole tables. */
public sealed interface TableChange extends Change {

    /** A new table. */
    record CreateTable(
            ObjectName table,
            List<Column> columns,
            Optional<String> remarks,
            Optional<String> tablespace,
            Optional<String> tableType,
            Optional<Boolean> ifNotExists,
            Optional<Boolean> rowDependencies)
            implements TableChange {
        public CreateTable {
            columns = List.copyOf(columns);
        }
    }

    /** No table any more. */
    record DropTable(ObjectName table, Optional<Boolean> cascadeConstraints) implements TableChange {}

    /** Another name for a table. */
    record RenameTable(ObjectName table, String newName) implements TableChange {}

    /** A comment on a table. */
    record SetTableRemarks(ObjectName table, Optional<String> remarks) implements TableChange {}
}
