package dev.turnstone.liquibase.render.table;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddColumn;
import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.AddForeignKeyConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.Constraints.Reference;
import dev.turnstone.liquibase.change.Constraints.Unique;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that add columns: the columns, their constraints, values for the rows that are there, comments. */
public interface AddedColumns extends Keys {
    /** {@code schema.table(column, column)}, the schema optional. */
    Pattern REFERENCE = Pattern.compile("(?:([^.(]+)\\.)?([^.(]+)\\(([^)]*)\\)");

    /** New columns. */
    default List<String> addColumn(AddColumn add) throws CannotRender {
        for (Column column : add.columns()) {
            check(column);
        }
        List<String> statements = new ArrayList<>(additions(add));
        statements.addAll(afterAlter(add.table()));
        for (Column column : add.columns()) {
            if (column.value().isPresent()) {
                statements.add("UPDATE " + table(add.table()) + " SET " + column(column.name()) + " = "
                        + value(column.value().get()));
            }
        }
        for (Column column : add.columns()) {
            if (isFilledFirst(column)) {
                statements.addAll(fillUp(add.table(), column));
            }
        }
        statements.addAll(newColumnRemarks(add.table(), add.columns()));
        return statements;
    }

    private void check(Column column) throws CannotRender {
        refuse(Wish.PLACE_BEHIND_COLUMN, column.traits().position().after());
        refuse(Wish.PLACE_BEFORE_COLUMN, column.traits().position().before());
        if (column.traits().position().position().isPresent()) {
            refuse(Wish.PLACE_BY_NUMBER);
        }
        if (ColumnText.isKey(column)) {
            refuse(Wish.ADDED_PRIMARY_KEY);
        } else {
            refuse(Wish.ADDED_COUNTING_COLUMN_OUTSIDE_KEY, column.identity());
        }
        refuse(Wish.ADDED_COUNTING_COLUMN, column.identity());
    }

    /** The columns and their constraints. */
    default List<String> additions(AddColumn add) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (Column column : add.columns()) {
            statements.add(alter(add.table()) + "ADD " + definition(add.table(), column));
            statements.addAll(constraintsOf(add.table(), column));
        }
        return statements;
    }

    /** A column as it stands behind {@code ADD}. */
    default String definition(ObjectName table, Column column) throws CannotRender {
        ColumnType type = typeOf(column);
        return column(column.name()) + " " + type.sql()
                + addedDefaultText(table, column, type)
                + counting(column, type)
                + addedNullability(column)
                + (ColumnText.isKey(column) ? " PRIMARY KEY" : "")
                + inlineRemarks(column.remarks())
                + place(column.traits().position());
    }

    /** Where it is to stand. */
    default String place(Column.Place place) {
        return place.after().map(after -> " AFTER " + column(after)).orElse("")
                + place.before().map(before -> " BEFORE " + column(before)).orElse("");
    }

    /** Whether it must have a value from the beginning. */
    default String addedNullability(Column column) {
        return ColumnText.mustHaveValue(column) && !isFilledFirst(column) ? " NOT NULL" : "";
    }

    /** A column whose rows get values first can be closed to empty ones only then. */
    static boolean isFilledFirst(Column column) {
        return column.value().isPresent() && ColumnText.mustHaveValue(column) && !ColumnText.isKey(column);
    }

    /** A column that has its values now is closed to empty ones. */
    default List<String> fillUp(ObjectName table, Column column) throws CannotRender {
        refuse(Wish.LATER_NULLABILITY);
        return setNotNull(new AddNotNullConstraint(
                table,
                column.name(),
                column.type(),
                Optional.empty(),
                column.constraints().flatMap(Constraints::notNullConstraintName),
                column.constraints()
                        .flatMap(constraints -> constraints.validation().nullable())));
    }

    /** The unique constraint and the reference of a new column. */
    default List<String> constraintsOf(ObjectName table, Column column) throws CannotRender {
        List<String> statements = new ArrayList<>();
        Optional<Unique> unique = column.constraints().flatMap(Constraints::unique);
        if (unique.isPresent()) {
            statements.addAll(addUniqueConstraint(unique(table, column, unique.get())));
        }
        Optional<Reference> reference = column.constraints().flatMap(Constraints::reference);
        if (reference.isPresent()) {
            statements.add(addForeignKey(foreignKey(table, column, reference.get())));
        }
        return statements;
    }

    /** The unique constraint of a column as one of its own. */
    static AddUniqueConstraint unique(ObjectName table, Column column, Unique unique) {
        return new AddUniqueConstraint(
                table,
                List.of(column.name()),
                unique.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                column.constraints()
                        .flatMap(constraints -> constraints.validation().unique()));
    }

    private static AddForeignKeyConstraint foreignKey(ObjectName table, Column column, Reference reference)
            throws CannotRender {
        return new AddForeignKeyConstraint(
                table,
                List.of(column.name()),
                reference
                        .name()
                        .orElseThrow(() -> new CannotRender(
                                "The column " + column.name() + " refers to another table and lacks foreignKeyName.")),
                target(column, reference),
                targetColumns(column, reference),
                reference.deleteCascade().filter(yes -> yes).map(yes -> "CASCADE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                column.constraints()
                        .flatMap(constraints -> constraints.validation().foreignKey()));
    }

    private static ObjectName target(Column column, Reference reference) throws CannotRender {
        if (reference.table().isPresent()) {
            return reference.table().get();
        }
        Matcher parts = parts(column, reference);
        return new ObjectName(
                Optional.empty(),
                Optional.ofNullable(parts.group(1)).map(String::strip),
                parts.group(2).strip());
    }

    private static List<String> targetColumns(Column column, Reference reference) throws CannotRender {
        String written = reference.columns().isPresent()
                ? reference.columns().get()
                : parts(column, reference).group(3);
        return Arrays.stream(written.split(",")).map(String::strip).toList();
    }

    private static Matcher parts(Column column, Reference reference) throws CannotRender {
        String written = reference.references().orElse("");
        Matcher parts = REFERENCE.matcher(written);
        if (!parts.matches()) {
            throw new CannotRender("The references of column " + column.name() + ", '" + written
                    + "', aren't written as table(column).");
        }
        return parts;
    }

    /** A column with nothing but a name and a type. */
    static Column plainColumn(String name, String type) {
        return new Column(
                name,
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Column.Traits.NONE);
    }
}
