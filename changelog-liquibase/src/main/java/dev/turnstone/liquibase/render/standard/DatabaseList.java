package dev.turnstone.liquibase.render.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For which databases something is meant: short names with commas between them, {@code !} in front of those it isn't for. */
record DatabaseList(List<String> names) {
    private static final String NOT = "!";

    static DatabaseList of(Optional<String> written) {
        return new DatabaseList(written.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** A list that only names exceptions is for all others; one of nothing is for all. */
    boolean includes(String database) {
        if (names.contains("none") || names.contains(NOT + database)) {
            return false;
        }
        return names.contains("all")
                || names.contains(database)
                || names.stream().allMatch(name -> name.startsWith(NOT));
    }
}
