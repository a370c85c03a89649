package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.changeset.ChangeElement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Changes that say for which databases they are. */
final class TargetedChange {
    private static final String DBMS = "dbms";

    private TargetedChange() {}

    /** Whether a change is for this database, or doesn't say. Capitals make another name. */
    static boolean isFor(ChangeElement element, String database) {
        return element.type().parameter(DBMS).isEmpty()
                || element.node()
                        .value(DBMS)
                        .map(list -> matches(list, database))
                        .orElse(true);
    }

    private static boolean matches(String list, String database) {
        List<String> names = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
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
