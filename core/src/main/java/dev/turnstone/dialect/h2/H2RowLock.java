package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.OwnTable;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/** A row held {@code FOR UPDATE} by a transaction that stays open on a second connection. */
final class H2RowLock implements Locking {
    static final H2RowLock INSTANCE = new H2RowLock();

    /** LOCK_TIMEOUT_1, DEADLOCK_1, ROW_LOCKED. */
    private static final Set<Integer> HELD = Set.of(50200, 40001, 90131);

    private static final int DUPLICATE_KEY = 23505;

    private H2RowLock() {}

    @Override
    public Place place() {
        return Place.SECOND_CONNECTION;
    }

    @Override
    public void prepare(Jdbc jdbc, String schema) throws SQLException {
        String table = table(schema);
        if (OwnTable.hasRow(new H2(), jdbc, "SELECT ID FROM " + table)) {
            return;
        }
        // A name that H2 makes up (CONSTRAINT_A) may be one that a changelog is about to use.
        jdbc.execute(
                "CREATE TABLE IF NOT EXISTS " + table + " (ID INT NOT NULL CONSTRAINT PK_TURNSTONE_LOCK PRIMARY KEY)");
        try {
            // Not MERGE: that waits for whoever holds the row.
            jdbc.execute("INSERT INTO " + table + " SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM " + table + ")");
        } catch (SQLException e) {
            // Somebody else was doing the same just now: it is there, or is about to be.
            if (e.getErrorCode() != DUPLICATE_KEY && !HELD.contains(e.getErrorCode())) {
                throw e;
            }
        }
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException {
        jdbc.connection().setAutoCommit(false);
        try {
            String hold = "SELECT ID FROM " + table(schema) + " WHERE ID = 1 FOR UPDATE NOWAIT";
            boolean held = jdbc.queryFirst(hold, row -> row.getInt(1)).isPresent();
            if (!held) {
                release(jdbc, schema, name);
            }
            return held;
        } catch (SQLException e) {
            jdbc.rollBackAfter(e);
            if (HELD.contains(e.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void release(Jdbc jdbc, String schema, String name) throws SQLException {
        jdbc.connection().rollback();
        jdbc.connection().setAutoCommit(true);
    }

    private static String table(String schema) {
        return H2.NAMING.qualified(schema, "TURNSTONE_LOCK");
    }
}
