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
        Optional<String> list = element.node().value(DBMS);
        return list.isEmpty()
                || element.type().parameter(DBMS).isEmpty()
                || DatabaseList.read(list.get()).matches(database);
    }
}
