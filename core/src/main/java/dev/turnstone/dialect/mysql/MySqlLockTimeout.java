package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.SessionState;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/**
 * How long DDL waits for a table. While it waits, everybody who comes after it waits behind it, readers too; so it gives
 * up soon, lets them through, and is tried again.
 */
final class MySqlLockTimeout {
    /** In seconds, which is the variable's unit; readers are kept waiting no longer than that. */
    private static final int OURS = 2;

    /**
     * What the variable is to be: ours where it has the value that is compiled in, a year with MySQL and a day with
     * MariaDB; else what somebody has chosen.
     */
    static final String SHORTENED = "CAST(IF(@@SESSION.lock_wait_timeout IN (31536000, 86400), " + OURS
            + ", @@SESSION.lock_wait_timeout) AS UNSIGNED)";

    private MySqlLockTimeout() {}

    /** Takes our limit away. A script that chose the very same value can't be told from us. */
    static SessionState lift(Jdbc jdbc) throws SQLException {
        boolean ours = jdbc.queryFirst("SELECT @@SESSION.lock_wait_timeout = " + OURS, row -> row.getBoolean(1))
                .orElse(false);
        if (!ours) {
            return session -> {};
        }
        jdbc.execute("SET SESSION lock_wait_timeout = DEFAULT");
        return session -> session.execute("SET SESSION lock_wait_timeout = " + OURS);
    }

    static boolean saysTryAgain(SQLException error) {
        // ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK
        return Set.of(1205, 1213).contains(error.getErrorCode());
    }
}
