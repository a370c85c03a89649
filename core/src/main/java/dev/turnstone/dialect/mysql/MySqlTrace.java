package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.sql.SqlStatement;
import java.util.List;
import java.util.Set;

/** What the statements of MariaDB and MySQL that commit by themselves leave in the catalog. */
final class MySqlTrace {
    /** Kinds of object whose definition SHOW CREATE tells. */
    private static final Set<String> SHOWN = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "PROCEDURE",
            "FUNCTION",
            "TRIGGER",
            "EVENT",
            "SEQUENCE",
            "PACKAGE",
            "DATABASE",
            "SCHEMA");

    /** Statements that do nothing more when they are executed again. */
    private static final Set<String> REPEATABLE =
            Set.of("ANALYZE", "OPTIMIZE", "CHECK", "FLUSH", "REPAIR", "SET", "UNLOCK", "GRANT", "COMMIT", "ROLLBACK");

    private MySqlTrace() {}

    static Trace of(SqlStatement statement) {
        List<String> words = MySqlStatements.words(statement);
        String first = words.isEmpty() ? "" : words.get(0);
        if (REPEATABLE.contains(first)) {
            return Trace.REPEATABLE;
        }
        return switch (first) {
            case "CREATE", "ALTER", "DROP" -> defining(first, words);
            case "RENAME" -> words.contains("TABLE") || words.contains("TABLES") ? Trace.NAMES : Trace.NONE;
            case "TRUNCATE" -> Trace.REPLACEMENT;
            case "REVOKE" -> Trace.REMOVAL;
            default -> Trace.NONE;
        };
    }

    private static Trace defining(String first, List<String> words) {
        List<String> head = words.subList(0, Math.min(8, words.size()));
        if (head.contains("USER") || head.contains("ROLE")) {
            // What ALTER USER changes is not shown, and changing it again does no more.
            return first.equals("CREATE") ? Trace.ADDITION : first.equals("DROP") ? Trace.REMOVAL : Trace.REPEATABLE;
        }
        if (head.contains("DATABASE") || head.contains("SCHEMA")) {
            return first.equals("CREATE") ? Trace.ADDITION : first.equals("DROP") ? Trace.REMOVAL : Trace.REPEATABLE;
        }
        if (head.contains("EVENT") && !first.equals("ALTER") && !head.contains("REPLACE")) {
            // Not to be rehearsed: it could come due.
            return first.equals("CREATE") ? Trace.ADDITION : Trace.REMOVAL;
        }
        boolean hidden = first.equals("ALTER")
                && (words.contains("EXCHANGE")
                        || words.contains("TRUNCATE")
                        || words.contains("TABLESPACE")
                        || words.contains("RESTART"));
        return !hidden && head.stream().anyMatch(SHOWN::contains) ? Trace.DEFINITIONS : Trace.NONE;
    }
}
