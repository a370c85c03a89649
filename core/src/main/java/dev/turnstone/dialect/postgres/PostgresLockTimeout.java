package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/**
 * How long a statement waits for a lock. While one waits for a table's strongest lock, everybody who comes after it waits
 * behind it, readers too; so it gives up soon, lets them through, and is tried again.
 */
final class PostgresLockTimeout {
    /**
     * Readers are kept waiting no longer than that, and it is longer than {@code deadlock_timeout}, so that a deadlock is
     * told as one. An odd number, by which it is known for ours and not a script's own.
     */
    private static final String OURS = "2001ms";

    /** Without effect where the server, the database, the login or the URL says something else than the default. */
    static final String SHORTEN = "SELECT pg_catalog.set_config('lock_timeout', '" + OURS + "', false)"
            + " FROM pg_catalog.pg_settings WHERE name = 'lock_timeout' AND setting = '0'"
            + " AND source IN ('default', 'configuration file')";

    private static final String LIFT = "SELECT pg_catalog.set_config('lock_timeout', '0', false)"
            + " WHERE pg_catalog.current_setting('lock_timeout') = '" + OURS + "'";

    private PostgresLockTimeout() {}

    /** Takes our limit away, if it is ours. */
    static SessionState lift(Jdbc jdbc) throws SQLException {
        return jdbc.query(LIFT, row -> row.getString(1)).isEmpty()
                ? session -> {}
                : session -> session.execute("SET lock_timeout = '" + OURS + "'");
    }

    static boolean saysTryAgain(SQLException error) {
        // lock_not_available, deadlock_detected, serialization_failure
        return Set.of("55P03", "40P01", "40001").contains(SqlStates.of(error));
    }
}
