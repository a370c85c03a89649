package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.sql.SqlStatement;
import java.util.Set;

/** What the statements of H2 that commit by themselves leave in the catalog. */
final class H2Trace {
    /** Statements that do nothing more when they are executed again; a right that isn't there may be taken away. */
    private static final Set<String> REPEATABLE =
            Set.of("SET", "GRANT", "REVOKE", "COMMENT", "ANALYZE", "CHECKPOINT", "REFRESH", "SCRIPT", "BACKUP");

    private H2Trace() {}

    static Trace of(SqlStatement statement) {
        String first = statement.firstWord();
        if (REPEATABLE.contains(first)) {
            return Trace.REPEATABLE;
        }
        return switch (first) {
            case "CREATE", "ALTER", "DROP" -> Trace.DEFINITIONS;
            case "TRUNCATE" -> Trace.EMPTINESS;
            default -> Trace.NONE;
        };
    }
}
