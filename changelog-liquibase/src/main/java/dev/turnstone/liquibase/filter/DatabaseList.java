package dev.turnstone.liquibase.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * For which databases something is meant, as {@code h2, postgresql} or {@code !oracle}.
 *
 * @param entries as written, in their order; none for all databases
 */
public record DatabaseList(List<String> entries) {
    private static final Set<String> NAMES = Set.of(
            "all",
            "none",
            "asany",
            "cockroachdb",
            "db2",
            "db2z",
            "derby",
            "edb",
            "firebird",
            "h2",
            "hsqldb",
            "informix",
            "ingres",
            "mariadb",
            "mssql",
            "mysql",
            "oracle",
            "postgresql",
            "snowflake",
            "sqlite",
            "sybase",
            "unsupported");

    public DatabaseList {
        entries = List.copyOf(entries);
    }

    /** Reads a list with commas between its entries. */
    public static DatabaseList read(String text) {
        return new DatabaseList(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    /**
     * Whether a database is meant.
     *
     * @param database its short name, as {@code postgresql}
     */
    public boolean matches(String database) {
        if (entries.isEmpty() || entries.contains("all")) {
            return true;
        }
        if (entries.contains("none") || entries.contains("!" + database)) {
            return false;
        }
        return entries.contains(database) || entries.stream().allMatch(entry -> entry.startsWith("!"));
    }

    /** The names of all databases that a changelog may name, sorted. */
    public static List<String> known() {
        return NAMES.stream().sorted().toList();
    }

    /** Entries that are no database that anybody knows. */
    public List<String> unknown() {
        return entries.stream()
                .filter(entry -> !NAMES.contains(entry.startsWith("!") ? entry.substring(1) : entry))
                .toList();
    }
}
