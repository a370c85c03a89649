package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.filter.DatabaseList;

/** Changes that say for which databases they are. */
public final class TargetedChange {
    private static final String DBMS = "dbms";

    private TargetedChange() {}

    /** Whether a change is for this database, or doesn't say. Capitals make another name. */
    public static boolean isFor(ChangeElement element, String database) {
        return element.type().parameter(DBMS).isEmpty()
                || element.node()
                        .value(DBMS)
                        .map(list -> DatabaseList.read(list).matches(database))
                        .orElse(true);
    }
}
