package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the statements that stand outside transactions leave in the catalog. All others join a transaction with the
 * journal's entry, so nobody has to ask. Good for one step.
 */
public final class PostgresTraces implements Traces {
    /** Statements that do no more when they are executed again; PostgreSQL manual, chapter "SQL Commands". */
    private static final Set<String> REPEATABLE = Set.of("VACUUM", "ANALYZE", "CLUSTER", "DISCARD");

    /** By statement, for one finds what the other removes. */
    private final Map<SqlStatement, Traces> rules = new HashMap<>();

    private Traces rule(SqlStatement statement) {
        return rules.computeIfAbsent(statement, PostgresTraces::ruleFor);
    }

    private static Traces ruleFor(SqlStatement statement) {
        Optional<IndexBuild> build = IndexBuild.in(statement);
        if (build.isPresent()) {
            return new IndexBuildTraces(build.get());
        }
        if (statement.startsWith("REINDEX")) {
            return new ReindexTraces();
        }
        if (isRepeatable(statement)) {
            return new Repeatable();
        }
        return DetachTraces.of(statement)
                .or(() -> CatalogEntryTraces.of(statement))
                .orElse(Traces.NONE);
    }

    private static boolean isRepeatable(SqlStatement statement) {
        boolean sets = statement.startsWith("ALTER", "SYSTEM")
                || statement.startsWith("ALTER", "DATABASE")
                || statement.startsWith("ALTER", "SUBSCRIPTION") && !statement.has("ADD") && !statement.has("DROP");
        return sets
                || !statement.words().isEmpty()
                        && REPEATABLE.contains(statement.words().get(0));
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        return rule(statement).before(jdbc, statement);
    }

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        return rule(statement).whatBecameOf(statement, before, jdbc, elsewhere);
    }

    @Override
    public boolean tellsOf(SqlStatement statement) {
        return rule(statement) != Traces.NONE;
    }

    @Override
    public String clearRemains(Jdbc jdbc, SqlStatement statement) throws SQLException {
        return rule(statement).clearRemains(jdbc, statement);
    }

    @Override
    public void confirm(Jdbc jdbc, SqlStatement statement) throws SQLException {
        rule(statement).confirm(jdbc, statement);
    }

    private static final class Repeatable implements Traces {
        @Override
        public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere) {
            return Finding.TO_BE_RUN;
        }
    }
}
