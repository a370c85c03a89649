package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.filter.DatabaseList;
import java.util.Optional;

/** Changes that say for which databases they are. */
public final class TargetedChange {
    private static final String DBMS = "dbms";

    private TargetedChange() {}

    /** Whether a change is for this database, or doesn't say. Capitals make another name. */
    public static boolean isFor(ChangeElement element, String database) {
        return databases(element)
                .map(list -> DatabaseList.read(list).matches(database))
                .orElse(true);
    }

    /** For which databases a change is, as written; empty when it doesn't say. */
    public static Optional<String> databases(ChangeElement element) {
        return element.node()
                .value(DBMS)
                .filter(list -> element.type().parameter(DBMS).isPresent());
    }
}
