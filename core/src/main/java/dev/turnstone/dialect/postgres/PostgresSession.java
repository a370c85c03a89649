package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.SessionState;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** What is set in a session for a run, and how it is put back. */
final class PostgresSession {
    private static final String PREPARATION = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5;"
            + " SET tcp_keepalives_count = 3; SET tcp_user_timeout = 20000; " + PostgresLockTimeout.SHORTEN;

    private static final String INVALID_PARAMETER_VALUE = "22023";

    /**
     * What was set in this session since it connected, the keep-alives for instance, as a statement that sets it again;
     * RESET ALL brings back the rest. {@code set_config} takes any value in the form that {@code current_setting} gives.
     */
    private static final String SETTINGS =
            "SELECT pg_catalog.current_setting('role'), coalesce('SELECT ' || pg_catalog.string_agg(pg_catalog.format("
                    + "'pg_catalog.set_config(%L, %L, false)', name, pg_catalog.current_setting(name)), ', '), '')"
                    + " FROM pg_catalog.pg_settings WHERE source = 'session' AND context IN ('user', 'superuser')"
                    + " AND name NOT LIKE 'transaction%'";

    private PostgresSession() {}

    /**
     * By the keep-alives a server notices within 30 s that the client's host is gone, and frees the lock. Every user may
     * set them.
     */
    static void prepare(Jdbc jdbc) throws SQLException {
        if (jdbc.connection().getMetaData().getDatabaseMajorVersion() < 14) {
            jdbc.execute(PREPARATION);
            return;
        }
        try {
            jdbc.execute(PREPARATION + "; SET client_connection_check_interval = 10000");
        } catch (SQLException e) {
            // A server on Windows can't watch a connection while a statement runs, and says so.
            if (!INVALID_PARAMETER_VALUE.equals(e.getSQLState())) {
                throw e;
            }
            jdbc.execute(PREPARATION);
        }
    }

    /** Notes what scripts may change. */
    static SessionState stateOf(Jdbc jdbc) throws SQLException {
        String restore = jdbc.queryFirst(
                        SETTINGS,
                        row -> "SET SESSION AUTHORIZATION DEFAULT; RESET ALL; SET ROLE "
                                + (row.getString(1).equals("none") ? "NONE" : Postgres.NAMING.quote(row.getString(1)))
                                + "; "
                                + row.getString(2))
                .orElseThrow();
        return session -> session.execute(restore);
    }
}
