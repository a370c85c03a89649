package dev.turnstone.liquibase.render.table;

import dev.turnstone.liquibase.change.ColumnChange;
import dev.turnstone.liquibase.change.ColumnChange.AddAutoIncrement;
import dev.turnstone.liquibase.change.ColumnChange.AddColumn;
import dev.turnstone.liquibase.change.ColumnChange.AddDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.DropColumn;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.MergeColumns;
import dev.turnstone.liquibase.change.ColumnChange.ModifyDataType;
import dev.turnstone.liquibase.change.ColumnChange.RenameColumn;
import dev.turnstone.liquibase.change.ColumnChange.SetColumnRemarks;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.types.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements about columns of tables that are there. */
public interface Columns extends AddedColumns {
    /** The statements of a change. */
    default List<String> render(ColumnChange change) throws CannotRender {
        if (change instanceof AddColumn add) {
            return addColumn(add);
        }
        if (change instanceof DropColumn drop) {
            return dropColumn(drop);
        }
        if (change instanceof RenameColumn rename) {
            return renameColumn(rename);
        }
        if (change instanceof ModifyDataType modify) {
            refuse(Wish.LATER_TYPE);
            return modifyDataType(modify);
        }
        if (change instanceof MergeColumns merge) {
            return mergeColumns(merge);
        }
        if (change instanceof SetColumnRemarks remarks) {
            return columnRemarks(remarks);
        }
        return renderConstraint(change);
    }

    private List<String> renderConstraint(ColumnChange change) throws CannotRender {
        if (change instanceof AddDefaultValue add) {
            return checkedDefault(add);
        }
        if (change instanceof DropDefaultValue drop) {
            refuse(Wish.LATER_DEFAULT);
            return List.of(dropDefault(drop));
        }
        if (change instanceof AddAutoIncrement add) {
            refuse(Wish.LATER_COUNTING);
            return addAutoIncrement(add);
        }
        refuse(Wish.LATER_NULLABILITY);
        return change instanceof AddNotNullConstraint add
                ? addNotNull(add)
                : dropNotNull((DropNotNullConstraint) change);
    }

    /** {@code ALTER TABLE … ALTER COLUMN} and the column, with a blank behind. */
    default String alterColumn(ObjectName table, String column) {
        return alter(table) + "ALTER COLUMN " + column(column) + " ";
    }

    /** Columns less. */
    default List<String> dropColumn(DropColumn drop) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (String column : drop.columns()) {
            statements.add(alter(drop.table()) + "DROP COLUMN " + column(column));
        }
        statements.addAll(afterAlter(drop.table()));
        return statements;
    }

    /** Another name for a column. */
    default List<String> renameColumn(RenameColumn rename) throws CannotRender {
        return List.of(
                alter(rename.table()) + "RENAME COLUMN " + column(rename.column()) + " TO " + column(rename.newName()));
    }

    /** Another type for a column. */
    default List<String> modifyDataType(ModifyDataType modify) throws CannotRender {
        return List.of(alterColumn(modify.table(), modify.column()) + type(modify.newType()));
    }

    /** One column out of two. */
    default List<String> mergeColumns(MergeColumns merge) throws CannotRender {
        refuse(Wish.MERGED_COLUMNS);
        List<String> statements = new ArrayList<>(addColumn(new AddColumn(
                merge.table(), List.of(AddedColumns.plainColumn(merge.finalColumn(), merge.finalType())))));
        statements.add(merging(merge));
        statements.addAll(dropColumn(new DropColumn(merge.table(), List.of(merge.first()))));
        statements.addAll(dropColumn(new DropColumn(merge.table(), List.of(merge.second()))));
        return statements;
    }

    /** What fills the one column. */
    default String merging(MergeColumns merge) {
        return "UPDATE " + table(merge.table()) + " SET " + column(merge.finalColumn()) + " = "
                + joined(column(merge.first()), quoted(merge.joinString().orElse("")), column(merge.second()));
    }

    /** Three texts put together. */
    default String joined(String first, String between, String second) {
        return first + " || " + between + " || " + second;
    }

    /** A comment on a column. */
    default List<String> columnRemarks(SetColumnRemarks change) throws CannotRender {
        return columnRemarks(change.table(), change.column(), change.remarks().orElse(""));
    }

    private List<String> checkedDefault(AddDefaultValue add) throws CannotRender {
        refuse(Wish.LATER_DEFAULT);
        if (add.type().isPresent()
                && isUnfit(
                        add.value(),
                        columnType(add.type().get()).kind(),
                        add.type().get())) {
            throw new CannotRender("The default of " + add.column() + " doesn't fit its type "
                    + add.type().get() + ".");
        }
        return addDefault(add);
    }

    /** A truth value must be given as one, and texts mustn't be given as numbers. */
    private static boolean isUnfit(Value value, Kind kind, String type) {
        boolean plain = value instanceof Value.Text || value instanceof Value.Numeric;
        boolean truth = kind == Kind.BOOLEAN || Set.of("bit", "bool", "boolean").contains(type);
        boolean text = kind == Kind.VARCHAR || kind == Kind.NVARCHAR || kind == Kind.CHAR || kind == Kind.CLOB;
        return (truth && plain) || (text && value instanceof Value.Numeric number && isNumber(number.text()));
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9]*\\.?[0-9]+");
    }

    /** What new rows get that don't say. */
    default List<String> addDefault(AddDefaultValue add) throws CannotRender {
        return List.of(alterColumn(add.table(), add.column()) + "SET DEFAULT " + value(add.value(), add.table()));
    }

    /** Nothing for rows that don't say. */
    default String dropDefault(DropDefaultValue drop) throws CannotRender {
        return alterColumn(drop.table(), drop.column()) + "DROP DEFAULT";
    }

    /** Numbers that come by themselves. */
    default List<String> addAutoIncrement(AddAutoIncrement add) throws CannotRender {
        return List.of(alterColumn(add.table(), add.column()) + type(add.type()) + " "
                + words().types().countingClause(add.identity()));
    }

    /** No row without a value; those without get one first. */
    default List<String> addNotNull(AddNotNullConstraint add) throws CannotRender {
        List<String> statements = new ArrayList<>(filling(add));
        statements.addAll(setNotNull(add));
        return statements;
    }

    /** What gives rows without a value one; nothing when the changelog doesn't say which. */
    default List<String> filling(AddNotNullConstraint add) throws CannotRender {
        Optional<String> value = add.defaultNullValue().filter(text -> !text.equalsIgnoreCase("NULL"));
        if (value.isEmpty()) {
            return List.of();
        }
        String column = column(add.column());
        return List.of("UPDATE " + table(add.table()) + " SET " + column + " = " + filling(value.get(), add.type())
                + " WHERE " + column + " IS NULL");
    }

    /** What rows without a value get: a text, unless it is a truth value or the present moment. */
    private String filling(String value, Optional<String> type) throws CannotRender {
        if (value.equals(words().literals().now())) {
            return value;
        }
        if (type.isEmpty() || columnType(type.get()).kind() != Kind.BOOLEAN) {
            return quoted(value);
        }
        String truth = value(new Value.Truth(Boolean.toString(value.equals("1") || value.equalsIgnoreCase("true"))));
        return isNumber(truth) ? truth : quoted(truth);
    }

    @Override
    default List<String> setNotNull(AddNotNullConstraint add) throws CannotRender {
        List<String> statements = new ArrayList<>();
        statements.add(alterColumn(add.table(), add.column()) + "SET NOT NULL");
        statements.addAll(afterAlter(add.table()));
        return statements;
    }

    /** Rows without a value are welcome. */
    default List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        List<String> statements = new ArrayList<>();
        statements.add(alterColumn(drop.table(), named(drop)) + "DROP NOT NULL");
        statements.addAll(afterAlter(drop.table()));
        return statements;
    }

    /** The column, which nearly all databases must be told. */
    default String named(DropNotNullConstraint drop) throws CannotRender {
        return drop.column().orElseThrow(() -> new CannotRender("columnName is missing."));
    }
}
