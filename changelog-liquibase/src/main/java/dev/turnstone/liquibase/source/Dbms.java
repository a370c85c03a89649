package dev.turnstone.liquibase.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of databases for which something is meant. */
final class Dbms {
    private Dbms() {}

    /**
     * Whether a list has a database.
     *
     * @param list short names with commas between them, {@code !} before one that is not meant; empty: all are meant
     */
    static boolean matches(Optional<String> list, String database) {
        List<String> names = list.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty() || names.contains("all")) {
            return true;
        }
        if (names.contains("none") || names.contains("!" + database)) {
            return false;
        }
        return names.contains(database) || names.stream().allMatch(name -> name.startsWith("!"));
    }
}
