package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddColumn;
import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.Constraints.PrimaryKey;
import dev.turnstone.liquibase.change.Constraints.Unique;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import dev.turnstone.liquibase.render.table.AddedColumns;
import dev.turnstone.liquibase.render.table.ColumnText;
import dev.turnstone.liquibase.render.table.Columns;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.List;
import java.util.Optional;

/** Columns that are added to a table that is there. */
public final class NewColumns {
    private static final String NOT_CONSTANT = "(?is)\\s*DEFAULT\\s+(\\(|CURRENT_).*";

    private final Columns database;
    private final References references;

    /** What a new column refers to, as it stands at the end of its definition; empty text when it refers to nothing. */
    @FunctionalInterface
    public interface References {
        String of(Column column) throws CannotRender;
    }

    NewColumns(Columns database, References references) {
        this.database = database;
        this.references = references;
    }

    /** Whether the database can add all of them by itself. What can't be said is told when it is tried. */
    boolean areSimple(AddColumn add) {
        try {
            for (Column column : add.columns()) {
                if (!isSimple(add.table(), column)) {
                    return false;
                }
            }
            return true;
        } catch (CannotRender e) {
            return true;
        }
    }

    private boolean isSimple(ObjectName table, Column column) throws CannotRender {
        boolean mustHaveValue = ColumnText.mustHaveValue(column);
        return column.identity().isEmpty()
                && !ColumnText.isKey(column)
                && unique(column).isEmpty()
                && !AddedColumns.isFilledFirst(column)
                && (!mustHaveValue || column.defaultValue().isPresent())
                && column.traits().position().equals(Column.Place.ANY)
                && !database.defaultText(table, column, database.typeOf(column)).matches(NOT_CONSTANT);
    }

    private static Optional<Unique> unique(Column column) {
        return column.constraints().flatMap(Constraints::unique);
    }

    /** A column with nothing but a type. */
    TableColumn plain(String name, String type) throws CannotRender {
        return TableReader.column(database.column(name) + " " + database.type(type));
    }

    /** Adds them, fills them, and demands of them what is to be demanded. */
    void add(ObjectName name, List<Column> added, TableWork table) throws CannotRender {
        for (Column column : added) {
            add(name, column, table);
        }
        for (Column column : added) {
            if (column.value().isPresent()) {
                table.say("UPDATE " + database.table(name) + " SET " + database.column(column.name()) + " = "
                        + database.value(column.value().get()));
            }
        }
        for (Column column : added) {
            if (AddedColumns.isFilledFirst(column)) {
                table.edit(old -> old.closed(List.of(column.name())));
            }
        }
    }

    private void add(ObjectName name, Column column, TableWork table) throws CannotRender {
        TableColumn definition = definition(name, column);
        if (isSimple(name, column)) {
            table.addColumn(definition);
            return;
        }
        int place = place(column.traits().position(), table.table());
        table.edit(old -> old.with(definition, place));
        if (ColumnText.isKey(column)) {
            key(name, column, table);
        }
        if (unique(column).isPresent()) {
            AddUniqueConstraint add =
                    AddedColumns.unique(name, column, unique(column).get());
            String statement = database.addUniqueConstraint(add).get(0);
            Clause clause = TableReader.constraint(statement.substring((database.alter(name) + "ADD ").length()));
            table.edit(old -> old.with(clause));
        }
    }

    private TableColumn definition(ObjectName name, Column column) throws CannotRender {
        ColumnType type = database.typeOf(column);
        boolean closed = ColumnText.mustHaveValue(column) && !AddedColumns.isFilledFirst(column);
        return TableReader.column(database.column(column.name()) + " " + type.sql()
                + database.defaultText(name, column, type) + (closed ? " NOT NULL" : "") + references.of(column));
    }

    private void key(ObjectName name, Column column, TableWork table) throws CannotRender {
        if (table.table().has(clause -> clause.is(Kind.PRIMARY))) {
            throw new CannotRender("The table " + name.name() + " has a primary key already.");
        }
        String given = database.constraint(Optional.of(column.constraints()
                .flatMap(Constraints::primaryKey)
                .flatMap(PrimaryKey::name)
                .orElseGet(() -> database.primaryKeyName(name))));
        boolean counts = database.identityOf(column, database.typeOf(column)).isPresent();
        Clause clause =
                Clause.of(Kind.PRIMARY, column.name(), given + "PRIMARY KEY" + (counts ? " AUTOINCREMENT" : ""));
        table.edit(old -> old.changed(column.name(), each -> each.with(clause)));
    }

    private static int place(Column.Place wanted, SqliteTable table) throws CannotRender {
        if (wanted.after().isPresent()) {
            return table.columns().indexOf(table.column(wanted.after().get())) + 1;
        }
        if (wanted.before().isPresent()) {
            return table.columns().indexOf(table.column(wanted.before().get()));
        }
        return wanted.position().isPresent()
                ? wanted.position().getAsInt() - 1
                : table.columns().size();
    }
}
