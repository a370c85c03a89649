package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.OwnTable;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A row that names the session which holds the lock, and counts only while that session is connected. An open
 * transaction can't be the lock here: in the product's default transaction mode nobody can try without waiting, and in
 * its MVCC mode DDL waits until no other transaction is open.
 *
 * <p>A dead session's row is taken over by compare and set, so of many who try one gets it. A session is told by its
 * number and the time it connected, as the numbers begin anew when the engine starts.
 */
final class HsqldbSessionRow implements Locking {
    static final HsqldbSessionRow INSTANCE = new HsqldbSessionRow();

    private static final String SESSIONS =
            "SELECT SESSION_ID, UNIX_MILLIS(CONNECTED) FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS WHERE SESSION_ID = ";

    /** Others see no session but their own. */
    private static final String SEES_ALL =
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.ENABLED_ROLES WHERE ROLE_NAME = 'DBA'";

    /** Integrity constraint violation: unique constraint or index violation. */
    private static final int DUPLICATE = -104;

    private HsqldbSessionRow() {}

    private record Session(long number, long since) {}

    @Override
    public Place place() {
        return Place.WORKING_CONNECTION;
    }

    @Override
    public boolean leavesTable() {
        return true;
    }

    @Override
    public void prepare(Jdbc jdbc, String schema) throws SQLException {
        String table = table(schema);
        if (OwnTable.hasRow(new Hsqldb(), jdbc, "SELECT ID FROM " + table)) {
            return;
        }
        jdbc.execute("CREATE TABLE IF NOT EXISTS " + table + " (ID INT PRIMARY KEY, HOLDER BIGINT, SINCE BIGINT)");
        try {
            jdbc.execute("INSERT INTO " + table + " (ID) SELECT 1 FROM (VALUES (0)) WHERE NOT EXISTS (SELECT 1 FROM "
                    + table + ")");
        } catch (SQLException e) {
            if (e.getErrorCode() != DUPLICATE) {
                throw e;
            }
        }
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException {
        Session me = session(jdbc, "SESSION_ID()").orElseThrow();
        Optional<Session> holder = recorded(jdbc, schema);
        if (holder.isPresent() && !holder.get().equals(me) && mayLive(jdbc, holder.get(), me)) {
            return false;
        }
        String take = "UPDATE " + table(schema) + " SET HOLDER = ?, SINCE = ? WHERE ";
        int taken = holder.isEmpty()
                ? jdbc.update(take + "HOLDER IS NULL", me.number, me.since)
                : jdbc.update(
                        take + "HOLDER = ? AND SINCE = ?",
                        me.number,
                        me.since,
                        holder.get().number,
                        holder.get().since);
        return taken == 1;
    }

    private static boolean mayLive(Jdbc jdbc, Session holder, Session me) throws SQLException {
        if (session(jdbc, String.valueOf(holder.number)).filter(holder::equals).isPresent()) {
            return true;
        }
        boolean seesAll = jdbc.queryFirst(SEES_ALL, row -> row.getInt(1)).orElse(0) > 0;
        // Numbers go up while the engine runs: a higher one that came earlier is of an engine that ran before.
        boolean ofAnotherLife = holder.number >= me.number && holder.since < me.since;
        return !seesAll && !ofAnotherLife;
    }

    @Override
    public Optional<String> releasing(String schema, String name) {
        return Optional.of("UPDATE " + table(schema) + " SET HOLDER = NULL, SINCE = NULL WHERE HOLDER = SESSION_ID()");
    }

    @Override
    public Optional<String> holder(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.queryFirst(
                "SELECT 'session ' || L.HOLDER || COALESCE(' of user ' || S.USER_NAME || ', connected since '"
                        + " || CAST(S.CONNECTED AS TIMESTAMP(0)), '') FROM " + table(schema) + " L"
                        + " LEFT JOIN INFORMATION_SCHEMA.SYSTEM_SESSIONS S ON S.SESSION_ID = L.HOLDER"
                        + " AND UNIX_MILLIS(S.CONNECTED) = L.SINCE WHERE L.HOLDER IS NOT NULL",
                row -> row.getString(1));
    }

    @Override
    public Optional<String> livingHolder(Jdbc jdbc, String schema, String name) throws SQLException {
        Optional<Session> holder = recorded(jdbc, schema);
        boolean lives = holder.isPresent()
                && session(jdbc, String.valueOf(holder.get().number))
                        .filter(holder.get()::equals)
                        .isPresent();
        return lives ? holder(jdbc, schema, name) : Optional.empty();
    }

    private static Optional<Session> recorded(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.queryFirst(
                "SELECT HOLDER, SINCE FROM " + table(schema) + " WHERE HOLDER IS NOT NULL", HsqldbSessionRow::read);
    }

    private static Optional<Session> session(Jdbc jdbc, String number) throws SQLException {
        return jdbc.queryFirst(SESSIONS + number, HsqldbSessionRow::read);
    }

    private static Session read(java.sql.ResultSet row) throws SQLException {
        return new Session(row.getLong(1), row.getLong(2));
    }

    private static String table(String schema) {
        return Hsqldb.NAMING.qualified(schema, "TURNSTONE_LOCK");
    }
}
