package dev.turnstone.liquibase.render.table;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Writing;
import dev.turnstone.liquibase.types.ColumnType;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.Optional;

/** The parts of a column's definition. Each begins with a blank, or is empty. */
public interface ColumnText extends Writing {
    /** What the column holds. */
    default ColumnType typeOf(Column column) throws CannotRender {
        String written =
                column.type().orElseThrow(() -> new CannotRender("The column " + column.name() + " lacks a type."));
        if (column.identity().isEmpty()) {
            return columnType(written);
        }
        try {
            return words().types().readCounting(written);
        } catch (UnfitType e) {
            throw CannotRender.because(e);
        }
    }

    /** How its numbers come by themselves, when they do. */
    default Optional<Column.Identity> identityOf(Column column, ColumnType type) {
        return column.identity().isEmpty() && type.countsByItself()
                ? Optional.of(
                        new Column.Identity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                : column.identity();
    }

    /** That its numbers come by themselves. */
    default String counting(Column column, ColumnType type) throws CannotRender {
        Optional<Column.Identity> identity = identityOf(column, type);
        if (identity.isEmpty()) {
            return "";
        }
        refuse(Wish.COUNTING_STEP, identity.get().incrementBy());
        String clause = words().types().countingClause(identity.get());
        return clause.isEmpty() ? "" : " " + clause;
    }

    /** What new rows get that don't say, in a new table. */
    default String defaultText(ObjectName table, Column column, ColumnType type) throws CannotRender {
        Optional<Value> value = column.defaultValue();
        return value.isEmpty() ? "" : namedDefault(table, column, value(value.get(), type));
    }

    /** The same for a column that is added to a table. */
    default String addedDefaultText(ObjectName table, Column column, ColumnType type) throws CannotRender {
        Optional<Value> value = column.defaultValue();
        return value.isEmpty() ? "" : namedDefault(table, column, value(value.get()));
    }

    /** A default that is written already, with its name where defaults have one. */
    default String namedDefault(ObjectName table, Column column, String written) {
        return " DEFAULT " + written;
    }

    /** Whether it must have a value. */
    default String nullability(Column column) {
        return mustHaveValue(column) ? " NOT NULL" : "";
    }

    /** A comment for the catalog, where that is part of the definition. */
    default String inlineRemarks(Optional<String> remarks) {
        return "";
    }

    /** That rows that are there already aren't looked at, where that can be said. */
    default String unvalidated(Optional<Boolean> validate) {
        return "";
    }

    /** Whether no row may leave it empty. */
    static boolean mustHaveValue(Column column) {
        return isKey(column)
                || column.constraints()
                        .flatMap(Constraints::nullable)
                        .filter(nullable -> !nullable)
                        .isPresent();
    }

    /** Whether it is the primary key, or a part of it. */
    static boolean isKey(Column column) {
        return column.constraints().flatMap(Constraints::primaryKey).isPresent();
    }
}
