package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddAutoIncrement;
import dev.turnstone.liquibase.change.ColumnChange.AddColumn;
import dev.turnstone.liquibase.change.ColumnChange.AddDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.DropColumn;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.ModifyDataType;
import dev.turnstone.liquibase.change.ColumnChange.RenameColumn;
import dev.turnstone.liquibase.change.ColumnChange.SetColumnRemarks;
import dev.turnstone.liquibase.change.ConstraintChange.AddPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.DropForeignKeyConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.DropUniqueConstraint;
import dev.turnstone.liquibase.change.DataChange.LoadData;
import dev.turnstone.liquibase.change.IndexChange.DropIndex;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SqlChange.CreateProcedure;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.change.TableChange.RenameTable;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.change.ViewChange.RenameView;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.rows.Cell;
import dev.turnstone.liquibase.render.script.ScriptCutter.Backslash;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.table.ColumnText;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What MySQL and MariaDB have in common. */
interface MySqlFamily extends Standard {
    /** What neither of them has got. */
    Set<Wish> LACKED_BY_ALL = Wish.of(
            Wish.OWN_INDEXES,
            Wish.DEFERRED_FOREIGN_KEY,
            Wish.DEFERRED_REFERENCE,
            Wish.ADDED_COUNTING_COLUMN_OUTSIDE_KEY,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.COUNTING_STEP);

    @Override
    default String nullability(Column column) {
        return ColumnText.mustHaveValue(column) ? " NOT NULL" : " NULL";
    }

    @Override
    default String addedNullability(Column column) {
        String rule = Standard.super.addedNullability(column);
        return rule.isEmpty() ? " NULL" : rule;
    }

    @Override
    default String inlineRemarks(Optional<String> remarks) {
        return remarks.map(text -> " COMMENT " + quoted(text)).orElse("");
    }

    @Override
    default List<String> newTableRemarks(CreateTable create) {
        return List.of();
    }

    @Override
    default List<String> newColumnRemarks(ObjectName table, List<Column> columns) {
        return List.of();
    }

    @Override
    default String tableOptions(CreateTable create) {
        String start = create.columns().stream()
                .flatMap(column -> column.identity().stream())
                .flatMap(identity -> identity.startWith().stream())
                .map(from -> " AUTO_INCREMENT=" + from)
                .collect(Collectors.joining());
        return start + create.remarks().map(text -> " COMMENT=" + quoted(text)).orElse("");
    }

    @Override
    default List<String> renameTable(RenameTable rename) {
        return List.of(alter(rename.table()) + "RENAME " + table(rename.table().sibling(rename.newName())));
    }

    @Override
    default List<String> tableRemarks(ObjectName table, String remarks) {
        return List.of(alter(table) + "COMMENT = " + quoted(remarks));
    }

    @Override
    default List<String> columnRemarks(SetColumnRemarks change) throws CannotRender {
        return List.of(alter(change.table()) + "MODIFY COLUMN " + column(change.column()) + " " + type(change.type())
                + inlineRemarks(Optional.of(change.remarks().orElse(""))));
    }

    /** All columns in one statement, since each statement may copy the table. */
    @Override
    default List<String> additions(AddColumn add) throws CannotRender {
        List<String> definitions = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (Column column : add.columns()) {
            definitions.add("ADD " + definition(add.table(), column));
            constraints.addAll(constraintsOf(add.table(), column));
        }
        List<String> statements = new ArrayList<>();
        statements.add(alter(add.table()) + String.join(", ", definitions));
        statements.addAll(constraints);
        return statements;
    }

    @Override
    default String addedDefaultText(ObjectName table, Column column, ColumnType type) throws CannotRender {
        return defaultText(table, column, type);
    }

    /** To write a column again is to lose its default. */
    @Override
    default List<String> fillUp(ObjectName table, Column column) throws CannotRender {
        List<String> statements = new ArrayList<>(Standard.super.fillUp(table, column));
        if (column.defaultValue().isPresent()) {
            statements.addAll(addDefault(new AddDefaultValue(
                    table, column.name(), column.type(), column.defaultValue().get(), Optional.empty())));
        }
        return statements;
    }

    @Override
    default List<String> dropColumn(DropColumn drop) throws CannotRender {
        if (drop.columns().size() == 1) {
            return Standard.super.dropColumn(drop);
        }
        return List.of(alter(drop.table())
                + drop.columns().stream().map(name -> "DROP " + column(name)).collect(Collectors.joining(", ")));
    }

    @Override
    default List<String> renameColumn(RenameColumn rename) throws CannotRender {
        return List.of(alter(rename.table()) + "CHANGE " + column(rename.column()) + " " + column(rename.newName())
                + " " + type(rename.type()) + inlineRemarks(rename.remarks()));
    }

    @Override
    default List<String> modifyDataType(ModifyDataType modify) throws CannotRender {
        return List.of(modify(modify.table(), modify.column()) + type(modify.newType()));
    }

    private String modify(ObjectName table, String column) {
        return alter(table) + "MODIFY " + column(column) + " ";
    }

    @Override
    default String joined(String first, String between, String second) {
        return "CONCAT_WS(" + between + ", " + first + ", " + second + ")";
    }

    /** An expression stands in parentheses, and in the words of the changelog. */
    @Override
    default List<String> addDefault(AddDefaultValue add) throws CannotRender {
        String value = expression(add).map(text -> "(" + text + ")").orElse("");
        return List.of(alter(add.table()) + "ALTER " + column(add.column()) + " SET DEFAULT "
                + (value.isEmpty() ? value(add.value(), add.table()) : value));
    }

    private Optional<String> expression(AddDefaultValue add) throws CannotRender {
        Value value = add.value();
        if (value instanceof Value.SequenceNext) {
            return Optional.of(value(value, add.table()));
        }
        if (value instanceof Value.Computed computed) {
            return Optional.of(computed.expression());
        }
        boolean function = value instanceof Value.Numeric number && !isNumber(number.text())
                || value instanceof Value.Date date
                        && !date.text().isEmpty()
                        && !Character.isDigit(date.text().charAt(0));
        return function ? Optional.of(textOf(value)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.equalsIgnoreCase("NULL") || text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    private static String textOf(Value value) {
        return value instanceof Value.Numeric number ? number.text() : ((Value.Date) value).text();
    }

    @Override
    default String dropDefault(DropDefaultValue drop) {
        return alter(drop.table()) + "ALTER " + column(drop.column()) + " DROP DEFAULT";
    }

    @Override
    default List<String> addAutoIncrement(AddAutoIncrement add) throws CannotRender {
        refuse(Wish.COUNTING_STEP, add.identity().incrementBy());
        List<String> statements = new ArrayList<>();
        statements.add(modify(add.table(), add.column()) + type(add.type()) + " AUTO_INCREMENT");
        add.identity().startWith().ifPresent(start -> statements.add(alter(add.table()) + "AUTO_INCREMENT=" + start));
        return statements;
    }

    @Override
    default List<String> setNotNull(AddNotNullConstraint add) throws CannotRender {
        return List.of(modify(add.table(), add.column()) + type(add.type()) + " NOT NULL");
    }

    @Override
    default List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        return List.of(modify(drop.table(), named(drop)) + type(drop.type()) + " NULL");
    }

    /** A primary key is called PRIMARY, whatever the changelog says. */
    @Override
    default Optional<String> keyName(AddPrimaryKey add) {
        return Optional.empty();
    }

    @Override
    default String dropUniqueConstraint(DropUniqueConstraint drop) {
        return alter(drop.table()) + "DROP KEY " + words().names().constraint(drop.constraintName());
    }

    @Override
    default String dropForeignKey(DropForeignKeyConstraint drop) {
        return alter(drop.base()) + "DROP FOREIGN KEY " + words().names().constraint(drop.constraintName());
    }

    @Override
    default String dropForeignKeyFound(ObjectName table, String name) {
        return alter(table) + "DROP FOREIGN KEY " + words().names().found(name);
    }

    @Override
    default String dropIndex(DropIndex drop) throws CannotRender {
        return dropIndexOfTable(drop);
    }

    @Override
    default String renameView(RenameView rename) {
        return "RENAME TABLE " + view(rename.view()) + " TO "
                + view(rename.view().sibling(rename.newName()));
    }

    @Override
    default List<String> load(LoadData load) throws CannotRender {
        return insertTogether(load);
    }

    @Override
    default String upsert(Upsert upsert) throws CannotRender {
        List<Cell> changes = upsert.changesAsWritten();
        String insert = insert(upsert.table(), upsert.row());
        return changes.isEmpty()
                ? insert.replaceFirst("INSERT", "INSERT IGNORE")
                : insert + " ON DUPLICATE KEY UPDATE " + assignments(upsert.table(), changes, ",");
    }

    @Override
    default Backslash backslash() {
        return Backslash.ESCAPES;
    }

    @Override
    default List<String> beforeReplacing(CreateProcedure create) {
        return Storage.dropProcedure(this, create);
    }
}
