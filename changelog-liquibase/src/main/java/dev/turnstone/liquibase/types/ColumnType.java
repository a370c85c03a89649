package dev.turnstone.liquibase.types;

import java.util.Objects;

/**
 * The type of a column on one database.
 *
 * @param sql as the database spells it, parameters included
 * @param kind what it holds, whatever it is called
 * @param numbering whether the type itself asks for numbers that come by themselves, as {@code serial} does
 */
public record ColumnType(String sql, Kind kind, Numbering numbering) {
    /** Where the values come from. */
    public enum Numbering {
        /** From whoever writes the row. */
        BY_WRITER,
        /** From the database, which counts. */
        BY_DATABASE
    }

    public ColumnType {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(numbering, "numbering");
    }

    /** Whether the type itself asks for numbers that come by themselves. */
    public boolean countsByItself() {
        return numbering == Numbering.BY_DATABASE;
    }

    /** As the database spells it. */
    @Override
    public String toString() {
        return sql;
    }
}
