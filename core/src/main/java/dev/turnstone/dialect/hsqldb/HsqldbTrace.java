package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.sql.SqlStatement;
import java.util.Set;

/** What the statements of HSQLDB that commit by themselves leave in the catalog. */
final class HsqldbTrace {
    /** Statements that do nothing more when they are executed again. */
    private static final Set<String> REPEATABLE =
            Set.of("SET", "GRANT", "COMMENT", "ANALYZE", "CHECKPOINT", "SCRIPT", "BACKUP");

    private HsqldbTrace() {}

    static Trace of(SqlStatement statement) {
        String first = statement.firstWord();
        if (REPEATABLE.contains(first)) {
            return Trace.REPEATABLE;
        }
        if (statement.startsWith("ALTER", "USER") || statement.startsWith("ALTER", "TABLE") && restarts(statement)) {
            // Where a column's numbers go on isn't shown, nor are passwords. Setting them again does no more.
            return statement.startsWith("ALTER", "USER") ? Trace.REPEATABLE : Trace.NONE;
        }
        return switch (first) {
            case "CREATE", "ALTER", "DROP" -> Trace.DEFINITIONS;
            case "TRUNCATE" -> Trace.EMPTINESS;
            default -> Trace.NONE;
        };
    }

    private static boolean restarts(SqlStatement statement) {
        return statement.has("RESTART");
    }
}
