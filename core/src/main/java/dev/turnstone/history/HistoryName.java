package dev.turnstone.history;

import java.util.Locale;

/**
 * Where a history is kept.
 *
 * @param schema the schema (MySQL, MariaDB: the database) of the tracking tables
 * @param table the history's table; the lock's is called like it, with {@code LOCK} behind
 */
public record HistoryName(String schema, String table) {
    /** What Liquibase calls it, and so do we. */
    public static final String DEFAULT_TABLE = "DATABASECHANGELOG";

    public HistoryName {
        if (schema.isBlank() || table.isBlank()) {
            throw new IllegalArgumentException("a history needs a schema and a table");
        }
    }

    /** The table with the row that keeps Liquibase out. */
    public String lockTable() {
        return table.equalsIgnoreCase(DEFAULT_TABLE) ? DEFAULT_TABLE + "LOCK" : table + "LOCK";
    }

    /** The table that remembers statements which could not be in a transaction. */
    public String journalTable() {
        return table.equalsIgnoreCase(DEFAULT_TABLE) ? "TURNSTONE_JOURNAL" : "TURNSTONE_JOURNAL_" + table;
    }

    /** Whether a table of the schema is one of ours. */
    public boolean isOurs(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(table.toUpperCase(Locale.ROOT))
                || upper.equals(lockTable().toUpperCase(Locale.ROOT))
                || upper.startsWith("TURNSTONE_");
    }

    /** What the run's lock is called: the same for all who keep the same history. */
    public String lockName() {
        return "turnstone:" + schema + "." + table.toUpperCase(Locale.ROOT);
    }
}
