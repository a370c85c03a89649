package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.ColumnChange;
import dev.turnstone.liquibase.change.ConstraintChange;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import dev.turnstone.liquibase.render.sqlite.TableChange.Deed;
import dev.turnstone.liquibase.render.table.Columns;
import java.util.List;
import java.util.Optional;

/** The changes for which SQLite has no statement, or one that doesn't do for every table. */
public final class TableChanges {
    private final Columns database;
    private final NewColumns columns;

    /**
     * Those of a renderer.
     *
     * @param references the end of a new column's definition: what it refers to
     */
    public TableChanges(Columns database, NewColumns.References references) {
        this.database = database;
        this.columns = new NewColumns(database, references);
    }

    /** What is done with the table; empty for a change that needs no look at it. */
    public Optional<LiveChange> of(Change change) {
        if (change instanceof ConstraintChange constraint) {
            return of(constraint);
        }
        if (change instanceof ColumnChange.AddColumn add) {
            return columns.areSimple(add)
                    ? Optional.empty()
                    : on(add.table(), table -> columns.add(add.table(), add.columns(), table));
        }
        if (change instanceof ColumnChange.DropColumn drop) {
            return Optional.of(new TableChange(drop.table(), table -> drop(drop.columns(), table), drop.columns()));
        }
        if (change instanceof ColumnChange.MergeColumns merge) {
            return on(merge.table(), table -> {
                table.addColumn(columns.plain(merge.finalColumn(), merge.finalType()));
                table.say(database.merging(merge));
                drop(List.of(merge.first(), merge.second()), table);
            });
        }
        return change instanceof ColumnChange column ? ofOneColumn(column) : Optional.empty();
    }

    private static Optional<LiveChange> on(ObjectName table, Deed deed) {
        return Optional.of(new TableChange(table, deed, List.of()));
    }

    private static void drop(List<String> columns, TableWork table) throws CannotRender {
        for (String column : columns) {
            table.dropColumn(column);
        }
    }

    private Optional<LiveChange> ofOneColumn(ColumnChange change) {
        if (change instanceof ColumnChange.ModifyDataType modify) {
            return on(modify.table(), table -> {
                String type = database.type(modify.newType());
                table.edit(old -> old.changed(modify.column(), column -> column.of(type)));
            });
        }
        if (change instanceof ColumnChange.AddDefaultValue add) {
            return on(add.table(), table -> {
                Clause clause = Clause.of(Kind.DEFAULT, add.column(), "DEFAULT " + defaultOf(add));
                table.edit(old -> old.changed(
                        add.column(),
                        column -> column.without(each -> each.is(Kind.DEFAULT)).with(clause)));
            });
        }
        if (change instanceof ColumnChange.DropDefaultValue drop) {
            return on(
                    drop.table(),
                    table -> table.edit(old ->
                            old.changed(drop.column(), column -> column.without(each -> each.is(Kind.DEFAULT)))));
        }
        if (change instanceof ColumnChange.AddAutoIncrement add) {
            return on(add.table(), table -> table.edit(old -> counting(old, add.column())));
        }
        if (change instanceof ColumnChange.AddNotNullConstraint add) {
            return on(add.table(), table -> {
                for (String filling : database.filling(add)) {
                    table.say(filling);
                }
                table.edit(old -> old.closed(List.of(add.column())));
            });
        }
        if (change instanceof ColumnChange.DropNotNullConstraint drop) {
            return on(drop.table(), table -> {
                String name = database.named(drop);
                table.edit(old -> old.changed(name, column -> column.without(each -> each.is(Kind.NOT))));
            });
        }
        return Optional.empty();
    }

    /** Anything but a literal or a name stands in parentheses. */
    private String defaultOf(ColumnChange.AddDefaultValue add) throws CannotRender {
        String text = database.value(add.value(), add.table());
        return add.value() instanceof Value.Computed && !text.matches("[A-Za-z_]+|\\(.*\\)") ? "(" + text + ")" : text;
    }

    /** Only a column can count that is the primary key alone. */
    private static SqliteTable counting(SqliteTable old, String column) throws CannotRender {
        Optional<Clause> key =
                old.clauses().filter(clause -> clause.is(Kind.PRIMARY)).findFirst();
        if (key.isPresent() && !(key.get().columns().size() == 1 && key.get().isAbout(column))) {
            throw new CannotRender("The column " + column
                    + " can't count by itself: in SQLite only a column can that is the primary key alone.");
        }
        String name = key.flatMap(Clause::name)
                .map(given -> "CONSTRAINT " + SqliteTable.quoted(given) + " ")
                .orElse("");
        Clause counted = Clause.of(Kind.PRIMARY, column, name + "PRIMARY KEY AUTOINCREMENT");
        return old.without(clause -> clause.is(Kind.PRIMARY))
                .changed(column, each -> each.of("INTEGER").with(counted));
    }

    private Optional<LiveChange> of(ConstraintChange change) {
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            return on(add.table(), table -> {
                Clause key = constraint(add.table(), database.addPrimaryKey(add).get(0));
                table.edit(old -> keyed(old, key));
            });
        }
        if (change instanceof ConstraintChange.DropPrimaryKey drop) {
            return on(
                    drop.table(),
                    table -> table.edit(old -> old.without(clause -> clause.is(Kind.PRIMARY), "primary key")));
        }
        if (change instanceof ConstraintChange.AddUniqueConstraint add) {
            return on(add.table(), table -> {
                Clause unique = constraint(
                        add.table(), database.addUniqueConstraint(add).get(0));
                table.edit(old -> old.with(unique));
            });
        }
        if (change instanceof ConstraintChange.DropUniqueConstraint drop) {
            return on(drop.table(), table -> dropNamed(table, Kind.UNIQUE, drop.constraintName()));
        }
        if (change instanceof ConstraintChange.AddForeignKeyConstraint add) {
            return on(add.base(), table -> {
                Clause reference = reference(add);
                table.edit(old -> old.with(reference));
            });
        }
        if (change instanceof ConstraintChange.DropForeignKeyConstraint drop) {
            return on(drop.base(), table -> dropNamed(table, Kind.REFERENCES, drop.constraintName()));
        }
        if (change instanceof ConstraintChange.AddLookupTable add) {
            return on(add.existing(), table -> lookup(add, table));
        }
        return change instanceof ConstraintChange.DropAllForeignKeyConstraints drop
                ? on(drop.base(), table -> table.edit(old -> old.without(clause -> clause.is(Kind.REFERENCES))))
                : Optional.empty();
    }

    /** The other table is made whole, since it couldn't be given its key later without being made anew. */
    private void lookup(ConstraintChange.AddLookupTable add, TableWork table) throws CannotRender {
        String existing = table.table().column(add.existingColumn()).type();
        String type =
                add.lookupType().isPresent() ? database.type(add.lookupType().get()) : existing;
        Clause reference = reference(database.lookupReference(add));
        table.say("CREATE TABLE " + database.table(add.lookup()) + " (" + database.column(add.lookupColumn())
                + (type.isEmpty() ? "" : " " + type) + " NOT NULL, PRIMARY KEY (" + database.column(add.lookupColumn())
                + "))");
        table.say("INSERT INTO " + database.table(add.lookup()) + " " + database.lookupRows(add));
        table.edit(old -> old.with(reference));
    }

    /** A reference names no schema. */
    private Clause reference(ConstraintChange.AddForeignKeyConstraint add) throws CannotRender {
        ObjectName referenced = add.referenced();
        if (!TableChange.isOfMain(referenced)) {
            throw new CannotRender("The table " + referenced.name()
                    + " would be in another database than main, and no reference leads there.");
        }
        return constraint(add.base(), database.addForeignKey(add.to(ObjectName.of(referenced.name()))));
    }

    private static SqliteTable keyed(SqliteTable old, Clause key) throws CannotRender {
        if (old.has(clause -> clause.is(Kind.PRIMARY))) {
            throw new CannotRender("The table " + old.name() + " has a primary key already.");
        }
        return old.closed(key.columns()).with(key);
    }

    private static void dropNamed(TableWork table, Kind kind, String name) throws CannotRender {
        String what = kind == Kind.UNIQUE ? "unique constraint " : "foreign key ";
        table.edit(old -> old.without(clause -> clause.is(kind) && clause.isCalled(name), what + name));
    }

    /** What stands behind {@code ALTER TABLE … ADD}. */
    private Clause constraint(ObjectName table, String statement) throws CannotRender {
        return TableReader.constraint(statement.substring((database.alter(table) + "ADD ").length()));
    }
}
