package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;

/** What statements leave in the catalog of MariaDB or MySQL, and which tables don't roll back. Good for one step. */
final class MySqlTraces implements Traces {
    private final CatalogTraces catalog;
    private final LastingRows lastingRows = new LastingRows();

    MySqlTraces(String innodbTables) {
        MySqlCatalog reader = new MySqlCatalog(innodbTables);
        catalog = new CatalogTraces(MySqlTrace::of, reader, new MySqlRehearsal(reader));
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        // The statement may make tables, or move them to another engine.
        lastingRows.forget();
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
        return !lastingRows.changedBy(jdbc, statement);
    }
}
