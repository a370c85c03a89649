package dev.turnstone.liquibase.literals;

import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.types.ColumnType;

/** Writes values as one database wants them. Immutable and thread-safe. */
public final class Literals {
    private final String database;

    private Literals(String database) {
        this.database = database;
    }

    /**
     * Those of a current version of a database.
     *
     * @param database its short name, as {@code postgresql}
     */
    public static Literals of(String database) {
        return new Literals(database);
    }

    /**
     * A value of a row ({@code insert}, {@code update}), whatever its column.
     *
     * @throws IllegalArgumentException for the content of a file, which never is part of a statement
     */
    public String write(Value value) {
        return database + value;
    }

    /**
     * A default, which looks at its column: a truth value is a 1 in a column of numbers, and so on.
     *
     * @throws IllegalArgumentException for the content of a file, which never is part of a statement
     */
    public String write(Value value, ColumnType type) {
        return write(value) + type;
    }

    /** A text between quotes, with what is special in it escaped. */
    public String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** What the database calls the present moment. */
    public String now() {
        return "CURRENT_TIMESTAMP";
    }
}
