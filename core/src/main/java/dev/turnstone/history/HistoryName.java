package dev.turnstone.history;

import dev.turnstone.dialect.Naming;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a history is kept.
 *
 * @param schema the schema (MySQL, MariaDB: the database) of the tracking tables
 * @param table the history's table; the lock's, where there is one, is called like it, with {@code LOCK} behind
 * @param format what its rows look like
 */
public record HistoryName(String schema, String table, HistoryFormat format) {
    /** What Liquibase calls it, and so do we. */
    public static final String DEFAULT_TABLE = "DATABASECHANGELOG";

    public HistoryName {
        if (schema.isBlank() || table.isBlank()) {
            throw new IllegalArgumentException("a history needs a schema and a table");
        }
        Objects.requireNonNull(format, "format");
    }

    /** The table as it is written in statements. */
    public String qualified(Naming naming) {
        return naming.quote(schema) + "." + format.quoted(naming, table);
    }

    /** The table with the row that keeps Liquibase out. */
    public String lockTable() {
        return table.equalsIgnoreCase(DEFAULT_TABLE) ? DEFAULT_TABLE + "LOCK" : table + "LOCK";
    }

    /** The table that remembers statements which could not be in a transaction. */
    public String journalTable() {
        return table.equalsIgnoreCase(DEFAULT_TABLE) ? "TURNSTONE_JOURNAL" : "TURNSTONE_JOURNAL_" + table;
    }

    /** The table of what is kept about owners. */
    public String ownerTable() {
        return table.equalsIgnoreCase(DEFAULT_TABLE) ? "TURNSTONE_OWNERS" : "TURNSTONE_OWNERS_" + table;
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
