package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What statements leave in the catalog of H2, and which of them run the user's own functions: those are Java, and may
 * execute DDL, which commits. For one step: remembers the functions.
 */
final class H2Traces implements Traces {
    private static final String FUNCTIONS = "SELECT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES";

    private final Traces catalog;
    private Optional<Set<String>> functions = Optional.empty();

    H2Traces(Traces catalog) {
        this.catalog = catalog;
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        // The statement may make one.
        functions = Optional.empty();
        return catalog.before(jdbc, statement);
    }

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        return catalog.whatBecameOf(statement, before, jdbc, elsewhere);
    }

    @Override
    public String clearRemains(Jdbc jdbc, SqlStatement statement) throws SQLException {
        return catalog.clearRemains(jdbc, statement);
    }

    @Override
    public boolean willTellOf(SqlStatement statement, Fingerprint before) {
        return catalog.willTellOf(statement, before);
    }

    @Override
    public boolean tellsOf(SqlStatement statement) {
        return catalog.tellsOf(statement);
    }

    @Override
    public boolean rollsBack(Jdbc jdbc, SqlStatement statement) throws SQLException {
        if (functions.isEmpty()) {
            functions = Optional.of(
                    new HashSet<>(jdbc.query(FUNCTIONS, row -> row.getString(1).toUpperCase(Locale.ROOT))));
        }
        return functions.get().isEmpty()
                || Identifiers.in(statement).names().stream()
                        .noneMatch(name -> functions.get().contains(name.toUpperCase(Locale.ROOT)));
    }
}
