package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Optional;

/** Changes of the columns of a table. */
public sealed interface ColumnChange extends Change {
    /** Whose columns they are. */
    ObjectName table();

    /** New columns. */
    record AddColumn(ObjectName table, List<Column> columns) implements ColumnChange {
        public AddColumn {
            columns = List.copyOf(columns);
        }
    }

    /** No columns of these names any more. */
    record DropColumn(ObjectName table, List<String> columns) implements ColumnChange {
        public DropColumn {
            columns = List.copyOf(columns);
        }
    }

    /** Another name for a column. */
    record RenameColumn(
            ObjectName table, String column, String newName, Optional<String> type, Optional<String> remarks)
            implements ColumnChange {}

    /** Another type for a column. */
    record ModifyDataType(ObjectName table, String column, String newType) implements ColumnChange {}

    /** One column out of two. */
    record MergeColumns(
            ObjectName table,
            String first,
            String second,
            Optional<String> joinString,
            String finalColumn,
            String finalType)
            implements ColumnChange {}

    /** A comment on a column. */
    record SetColumnRemarks(
            ObjectName table,
            String column,
            Optional<String> remarks,
            Optional<String> type,
            Optional<String> parentType)
            implements ColumnChange {}

    /** What new rows get that don't say. */
    record AddDefaultValue(
            ObjectName table, String column, Optional<String> type, Value value, Optional<String> constraintName)
            implements ColumnChange {}

    /** Nothing for rows that don't say. */
    record DropDefaultValue(ObjectName table, String column, Optional<String> type) implements ColumnChange {}

    /** Numbers that come by themselves. */
    record AddAutoIncrement(ObjectName table, String column, Optional<String> type, Column.Identity identity)
            implements ColumnChange {}

    /** No row without a value; those without get {@code defaultNullValue} first. */
    record AddNotNullConstraint(
            ObjectName table,
            String column,
            Optional<String> type,
            Optional<String> defaultNullValue,
            Optional<String> constraintName,
            Optional<Boolean> validate)
            implements ColumnChange {}

    /** Rows without a value are welcome. */
    record DropNotNullConstraint(
            ObjectName table, Optional<String> column, Optional<String> type, Optional<String> constraintName)
            implements ColumnChange {}
}
