package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.postgres.trace.PostgresNames;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules.Effect;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What statements of PostgreSQL do, as far as their words tell. */
final class PostgresStatements {
    /** Statements that manage transactions; PostgreSQL manual, chapter "SQL Commands". */
    private static final Set<String> TRANSACTION_WORDS =
            Set.of("BEGIN", "COMMIT", "ROLLBACK", "ABORT", "END", "SAVEPOINT", "RELEASE");

    private static final Set<String> REINDEX_OUTSIDE = Set.of("CONCURRENTLY", "DATABASE", "SYSTEM", "SCHEMA");

    private static final Pattern CLUSTER_ALL = Pattern.compile("(?i)CLUSTER(\\s+VERBOSE|\\s*\\(\\s*VERBOSE\\s*\\))?");

    /** Words whose statements can't leave anything behind in the session, unless they call a function that does. */
    private static final Set<String> HARMLESS_WORDS = Set.of(
            "CREATE",
            "ALTER",
            "DROP",
            "COMMENT",
            "GRANT",
            "REVOKE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "TRUNCATE",
            "COPY",
            "ANALYZE",
            "VACUUM",
            "REINDEX",
            "REFRESH");

    private static final Pattern VALIDATE =
            PostgresNames.statement("ALTER TABLE\\b\\s*(?:IF EXISTS\\b\\s*)?(?:ONLY\\b\\s*)?" + PostgresNames.QUALIFIED
                    + "\\s*\\bVALIDATE CONSTRAINT\\b\\s*" + PostgresNames.NAME + "\\s*");

    private PostgresStatements() {}

    static Effect effectOf(SqlStatement statement) {
        if (controlsTransaction(statement)) {
            return Effect.CONTROLS_TRANSACTION;
        }
        return refusesTransaction(statement) ? Effect.REFUSES_TRANSACTION : Effect.JOINS_TRANSACTION;
    }

    private static boolean controlsTransaction(SqlStatement statement) {
        if (statement.words().isEmpty()) {
            return false;
        }
        return TRANSACTION_WORDS.contains(statement.words().get(0))
                || statement.startsWith("START", "TRANSACTION")
                || statement.startsWith("PREPARE", "TRANSACTION");
    }

    /** The statements whose page in the PostgreSQL manual says that they can't run inside a transaction block. */
    private static boolean refusesTransaction(SqlStatement statement) {
        return statement.startsWith("VACUUM")
                || statement.startsWith("CREATE", "INDEX", "CONCURRENTLY")
                || statement.startsWith("CREATE", "UNIQUE", "INDEX", "CONCURRENTLY")
                || statement.startsWith("DROP", "INDEX", "CONCURRENTLY")
                || statement.startsWith("REINDEX") && REINDEX_OUTSIDE.stream().anyMatch(statement::has)
                || statement.startsWith("ALTER", "TABLE") && statement.has("DETACH") && statement.has("CONCURRENTLY")
                || statement.startsWith("ALTER", "SYSTEM")
                || statement.startsWith("ALTER", "DATABASE") && statement.has("TABLESPACE")
                || statement.startsWith("DISCARD", "ALL")
                || CLUSTER_ALL.matcher(statement.text()).matches()
                || Stream.of("DATABASE", "TABLESPACE", "SUBSCRIPTION")
                        .anyMatch(kind -> statement.startsWith("CREATE", kind) || statement.startsWith("DROP", kind))
                || statement.startsWith("ALTER", "SUBSCRIPTION") && asksThePublisher(statement);
    }

    /** Changing the publications refreshes, unless told otherwise; the two properties are the publisher's slot's. */
    private static boolean asksThePublisher(SqlStatement statement) {
        String words = String.join(" ", statement.words());
        return words.contains("REFRESH PUBLICATION")
                || statement.has("PUBLICATION") && !words.contains("REFRESH FALSE")
                || statement.has("FAILOVER")
                || statement.has("TWO_PHASE");
    }

    static boolean mayChangeSession(SqlStatement statement) {
        return statement.words().isEmpty()
                || !HARMLESS_WORDS.contains(statement.words().get(0));
    }

    /**
     * Statements that keep nobody from the table while they wait. One that gave up because of an old transaction would
     * have worked in vain, and would leave an invalid index behind.
     */
    static boolean waitsForOldTransactions(SqlStatement statement) {
        return statement.has("CONCURRENTLY") && refusesTransaction(statement)
                || statement.has("VALIDATE")
                        && VALIDATE.matcher(PostgresNames.withoutComments(statement))
                                .matches();
    }
}
