package dev.turnstone.flyway.history;

import java.util.Locale;

/** What a row is about, by its column {@code type}. */
public enum RowType {
    SQL,
    JDBC,
    SCRIPT,
    CUSTOM,
    /** A script that stands for all up to its version. */
    SQL_BASELINE,
    JDBC_BASELINE,
    /** Somebody says that the schema is at this version. */
    BASELINE,
    /** The schema was made. */
    SCHEMA,
    /** The migration with the same version or description isn't applied any more. */
    DELETE,
    UNDO_SQL,
    UNDO_JDBC,
    UNDO_SCRIPT,
    /** One that we don't know. */
    UNKNOWN;

    /** The one that a row has. */
    static RowType of(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "SQL" -> SQL;
            case "JDBC", "SPRING_JDBC" -> JDBC;
            case "SCRIPT" -> SCRIPT;
            case "CUSTOM" -> CUSTOM;
            case "SQL_BASELINE", "SQL_STATE_SCRIPT" -> SQL_BASELINE;
            case "JDBC_BASELINE", "JDBC_STATE_SCRIPT" -> JDBC_BASELINE;
            case "BASELINE" -> BASELINE;
            case "SCHEMA" -> SCHEMA;
            case "DELETE" -> DELETE;
            case "UNDO_SQL" -> UNDO_SQL;
            case "UNDO_JDBC" -> UNDO_JDBC;
            case "UNDO_SCRIPT" -> UNDO_SCRIPT;
            default -> UNKNOWN;
        };
    }

    /** Whether it stands for all up to its version. */
    public boolean isBaseline() {
        return this == BASELINE || this == SQL_BASELINE || this == JDBC_BASELINE;
    }

    /** Whether it says that something was taken back. */
    public boolean isUndo() {
        return this == UNDO_SQL || this == UNDO_JDBC || this == UNDO_SCRIPT;
    }

    /** Whether no migration was run for it. */
    public boolean isSynthetic() {
        return this == SCHEMA || this == BASELINE || this == DELETE;
    }
}
