package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What statements leave in the catalog of MariaDB or MySQL, and which tables don't roll back. Good for one step. */
final class MySqlTraces implements Traces {
    private static final Set<String> CHANGES_ROWS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "LOAD", "WITH");

    /** Nobody changes rows there. */
    private static final Set<String> SERVERS_OWN = Set.of("information_schema", "performance_schema");

    private final CatalogTraces catalog;
    /** Whether a table rolls back, by its name in lower case; names that are no tables are true. */
    private final Map<String, Boolean> rollsBack = new HashMap<>();

    MySqlTraces(String innodbTables) {
        MySqlCatalog reader = new MySqlCatalog(innodbTables);
        catalog = new CatalogTraces(MySqlTrace::of, reader, new MySqlRehearsal(reader));
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        // The statement may make tables, or move them to another engine.
        rollsBack.clear();
        return catalog.before(jdbc, statement);
    }

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        return catalog.whatBecameOf(statement, before, jdbc, elsewhere);
    }

    @Override
    public boolean willTellOf(SqlStatement statement, Fingerprint before) {
        return catalog.willTellOf(statement, before);
    }

    @Override
    public boolean tellsOf(SqlStatement statement) {
        return MySqlTrace.of(statement) != Trace.NONE;
    }

    /** Aria, MyISAM, MEMORY and the like keep what they were told, whatever becomes of the transaction. */
    @Override
    public boolean rollsBack(Jdbc jdbc, SqlStatement statement) throws SQLException {
        if (statement.words().isEmpty()
                || !CHANGES_ROWS.contains(statement.words().get(0))) {
            return true;
        }
        Identifiers identifiers = Identifiers.in(statement);
        List<String> unknown = identifiers.names().stream()
                .filter(name -> !rollsBack.containsKey(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (!unknown.isEmpty()) {
            look(jdbc, unknown, identifiers.qualifiers());
        }
        return identifiers.names().stream().allMatch(name -> rollsBack.get(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isServersOwn(String schema) {
        return SERVERS_OWN.contains(schema.toLowerCase(Locale.ROOT));
    }

    private void look(Jdbc jdbc, List<String> names, Set<String> qualifiers) throws SQLException {
        List<String> schemas =
                new ArrayList<>(qualifiers.stream().map(MySqlCatalog::literal).toList());
        schemas.add("DATABASE()");
        List<String> selects = new ArrayList<>();
        for (String name : names) {
            rollsBack.put(name.toLowerCase(Locale.ROOT), true);
            for (String schema : schemas) {
                selects.add(
                        "SELECT T.TABLE_NAME, T.TABLE_SCHEMA FROM information_schema.TABLES T JOIN information_schema.ENGINES E"
                                + " ON E.ENGINE = T.ENGINE WHERE T.TABLE_SCHEMA = " + schema + " AND T.TABLE_NAME = "
                                + MySqlCatalog.literal(name) + " AND COALESCE(E.TRANSACTIONS, 'NO') <> 'YES'");
            }
        }
        // MariaDB finds the tables of information_schema whatever schema is asked for.
        jdbc.query(String.join(" UNION ALL ", selects), row -> isServersOwn(row.getString(2)) ? "" : row.getString(1))
                .forEach(name -> rollsBack.put(name.toLowerCase(Locale.ROOT), false));
    }
}
