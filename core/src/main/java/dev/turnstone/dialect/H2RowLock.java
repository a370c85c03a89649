package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** A row held {@code FOR UPDATE} by a transaction that stays open on a second connection. */
final class H2RowLock implements Locking {
    static final H2RowLock INSTANCE = new H2RowLock();

    /** LOCK_TIMEOUT_1, DEADLOCK_1, ROW_LOCKED. */
    private static final java.util.Set<Integer> HELD = java.util.Set.of(50200, 40001, 90131);

    private H2RowLock() {}

    @Override
    public Place place() {
        return Place.SECOND_CONNECTION;
    }

    @Override
    public void prepare(Jdbc jdbc, String schema) throws SQLException {
        String table = table(schema);
        jdbc.execute("CREATE TABLE IF NOT EXISTS " + table + " (ID INT NOT NULL PRIMARY KEY)");
        jdbc.execute("MERGE INTO " + table + " (ID) KEY (ID) VALUES (1)");
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException {
        jdbc.connection().setAutoCommit(false);
        try {
            jdbc.query("SELECT ID FROM " + table(schema) + " WHERE ID = 1 FOR UPDATE NOWAIT", row -> row.getInt(1));
            return true;
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
    }

    private static String table(String schema) {
        return new H2().qualified(schema, "TURNSTONE_LOCK");
    }
}
