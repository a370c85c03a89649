package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.OwnTable;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/**
 * A row held {@code FOR UPDATE} by a transaction that stays open on a second connection. A server that loses its client ends
 * that session at once, and the one that works only when its statement is through. So a second row names the session that
 * works, and whoever gets the lock waits until that is gone too.
 */
final class H2RowLock implements Locking {
    static final H2RowLock INSTANCE = new H2RowLock();

    /** LOCK_TIMEOUT_1, DEADLOCK_1, ROW_LOCKED. */
    private static final Set<Integer> HELD = Set.of(50200, 40001, 90131);

    private static final int DUPLICATE_KEY = 23505;

    /** Sessions are numbered anew; when one began tells it from others that had its number. */
    private static final String SESSIONS = " INFORMATION_SCHEMA.SESSIONS S WHERE S.SESSION_ID = ";

    private H2RowLock() {}

    @Override
    public Place place() {
        return Place.SECOND_CONNECTION;
    }

    @Override
    public boolean leavesTable() {
        return true;
    }

    @Override
    public void prepare(Jdbc jdbc, String schema) throws SQLException {
        String table = table(schema);
        if (OwnTable.hasRow(new H2(), jdbc, "SELECT ID FROM " + table)) {
            return;
        }
        // A name that H2 makes up (CONSTRAINT_A) may be one that a changelog is about to use.
        jdbc.execute("CREATE TABLE IF NOT EXISTS " + table
                + " (ID INT NOT NULL CONSTRAINT PK_TURNSTONE_LOCK PRIMARY KEY, WORKER INT,"
                + " SINCE TIMESTAMP(9) WITH TIME ZONE)");
        try {
            // Not MERGE: that waits for whoever holds the row.
            jdbc.execute("INSERT INTO " + table + " (ID) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM " + table + ")");
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
            boolean held = jdbc.queryFirst(hold, row -> row.getInt(1)).isPresent() && !isAtWork(jdbc, schema);
            if (!held) {
                letGo(jdbc);
            }
            return held;
        } catch (SQLException e) {
            jdbc.rollBackAfter(e);
            if (saysItIsHeld(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean saysItIsHeld(SQLException error) {
        return HELD.contains(error.getErrorCode());
    }

    /** Who is no administrator sees no session but his own, and doesn't wait for it. */
    private static boolean isAtWork(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.queryFirst(
                        "SELECT L.ID FROM " + table(schema) + " L," + SESSIONS
                                + "L.WORKER AND S.SESSION_START = L.SINCE AND L.ID = 2",
                        row -> row.getInt(1))
                .isPresent();
    }

    @Override
    public void taken(Jdbc jdbc, String schema) throws SQLException {
        jdbc.execute("MERGE INTO " + table(schema) + " (ID, WORKER, SINCE) KEY (ID) SELECT 2, S.SESSION_ID,"
                + " S.SESSION_START FROM" + SESSIONS + "SESSION_ID()");
    }

    @Override
    public void release(Jdbc jdbc, String schema, String name) throws SQLException {
        jdbc.execute("DELETE FROM " + table(schema) + " WHERE ID = 2");
        jdbc.connection().commit();
        letGo(jdbc);
    }

    private static void letGo(Jdbc jdbc) throws SQLException {
        jdbc.connection().rollback();
        jdbc.connection().setAutoCommit(true);
    }

    private static String table(String schema) {
        return H2.NAMING.qualified(schema, "TURNSTONE_LOCK");
    }
}
