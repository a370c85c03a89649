package dev.turnstone.replication.topology;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a publisher offers.
 *
 * @param scope which tables it has, beside those that were named
 * @param schemas whose tables it has, where the scope says so
 * @param operations what of them it tells, as {@code insert}
 */
public record Publication(String name, Scope scope, List<String> schemas, Set<String> operations) {
    /** Which tables a publication has. */
    public enum Scope {
        /** Those that were named. */
        NAMED,
        /** Those of some schemas, and those that were named. */
        SCHEMAS,
        /** All that there are, and that there will be. */
        ALL
    }

    public Publication {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
        schemas = List.copyOf(schemas);
        operations = Set.copyOf(operations);
    }

    /** Whether a table made in this schema is in it without anybody's doing. */
    public boolean takesNewTablesOf(String schema) {
        return scope == Scope.ALL || scope == Scope.SCHEMAS && schemas.contains(schema);
    }
}
