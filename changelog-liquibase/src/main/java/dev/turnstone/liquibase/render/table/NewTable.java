package dev.turnstone.liquibase.render.table;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.Constraints.PrimaryKey;
import dev.turnstone.liquibase.change.Constraints.Reference;
import dev.turnstone.liquibase.change.Constraints.Unique;
import dev.turnstone.liquibase.change.Constraints.Validation;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Writing;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of one {@code CREATE TABLE}. */
final class NewTable {
    private final Tables database;
    private final CreateTable create;

    NewTable(Tables database, CreateTable create) {
        this.database = database;
        this.create = create;
    }

    String text() throws CannotRender {
        String kind = create.tableType().map(type -> type + " ").orElse("");
        String ifAbsent = Writing.says(create.ifNotExists()) ? database.ifAbsent() : "";
        return "CREATE " + kind + "TABLE " + ifAbsent + database.table(create.table()) + " ("
                + String.join(", ", parts()) + ")" + database.tableOptions(create);
    }

    private List<String> parts() throws CannotRender {
        List<String> parts = new ArrayList<>();
        for (Column column : create.columns()) {
            parts.add(column(column));
        }
        parts.addAll(primaryKey());
        for (Column column : create.columns()) {
            parts.addAll(foreignKey(column));
        }
        parts.addAll(uniques());
        return parts;
    }

    private String column(Column column) throws CannotRender {
        ColumnType type = database.typeOf(column);
        return database.column(column.name()) + " " + type.sql()
                + database.inlineKey(create, column)
                + database.defaultText(create.table(), column, type)
                + database.counting(column, type)
                + database.nullability(column)
                + database.inlineRemarks(column.remarks());
    }

    private List<String> primaryKey() {
        List<Column> keys = create.columns().stream().filter(ColumnText::isKey).toList();
        if (keys.isEmpty() || !database.keyStandsApart(create)) {
            return List.of();
        }
        Constraints first = keys.get(0).constraints().orElseThrow();
        PrimaryKey key = first.primaryKey().orElseThrow();
        String name = key.name().orElseGet(() -> database.primaryKeyName(create.table()));
        return List.of(database.constraint(Optional.of(name)) + "PRIMARY KEY (" + database.columns(Column.names(keys))
                + ")" + database.keyStorage(key.tablespace())
                + database.unvalidated(first.validation().primaryKey())
                + database.keyChecking(first.reference()));
    }

    private List<String> foreignKey(Column column) throws CannotRender {
        Optional<Reference> reference = column.constraints().flatMap(Constraints::reference);
        if (reference.isEmpty() || database.target(reference.get()).isEmpty()) {
            return List.of();
        }
        if (reference.get().name().isEmpty()) {
            throw new CannotRender(
                    "The column " + column.name() + " refers to another table and lacks foreignKeyName.");
        }
        return List.of(database.constraint(reference.get().name()) + "FOREIGN KEY (" + database.column(column.name())
                + ") REFERENCES " + database.target(reference.get()).get()
                + (Writing.says(reference.get().deleteCascade()) ? " ON DELETE CASCADE" : "")
                + database.referenceChecking(reference.get())
                + database.unvalidated(
                        column.constraints().map(Constraints::validation).flatMap(Validation::foreignKey)));
    }

    /** Constraints of one name are one constraint of several columns; those without a name come first. */
    private List<String> uniques() {
        List<String> nameless = new ArrayList<>();
        Map<String, List<Column>> named = new LinkedHashMap<>();
        for (Column column : create.columns()) {
            Optional<Unique> unique = column.constraints().flatMap(Constraints::unique);
            if (unique.isPresent()) {
                Optional<String> name = unique.get().name();
                if (name.isPresent()) {
                    named.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(column);
                } else {
                    nameless.add(unique(Optional.empty(), List.of(column)));
                }
            }
        }
        named.forEach((name, columns) -> nameless.add(unique(Optional.of(name), columns)));
        return nameless;
    }

    private String unique(Optional<String> name, List<Column> columns) {
        Optional<Boolean> validate =
                columns.get(0).constraints().map(Constraints::validation).flatMap(Validation::unique);
        return database.constraint(name) + "UNIQUE (" + database.columns(Column.names(columns)) + ")"
                + database.unvalidated(validate);
    }
}
