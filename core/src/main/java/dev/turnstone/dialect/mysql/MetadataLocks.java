package dev.turnstone.dialect.mysql;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who holds the table that a statement of MariaDB or MySQL waits for; known where the performance schema is on. */
final class MetadataLocks {
    private static final String BLOCKER =
            "SELECT CONCAT('waiting for session ', b.PROCESSLIST_ID, COALESCE(CONCAT(' of user ', b.PROCESSLIST_USER), ''),"
                    + " ', which uses ', g.OBJECT_SCHEMA, '.', g.OBJECT_NAME, ' (', b.PROCESSLIST_COMMAND, ' for ',"
                    + " b.PROCESSLIST_TIME, ' s)', COALESCE(CONCAT(': ', LEFT(b.PROCESSLIST_INFO, 80)), ''))"
                    + " FROM performance_schema.threads t"
                    + " JOIN performance_schema.metadata_locks p ON p.OWNER_THREAD_ID = t.THREAD_ID"
                    + " AND p.LOCK_STATUS = 'PENDING'"
                    + " JOIN performance_schema.metadata_locks g ON g.OBJECT_TYPE = p.OBJECT_TYPE"
                    + " AND g.OBJECT_SCHEMA = p.OBJECT_SCHEMA AND g.OBJECT_NAME = p.OBJECT_NAME"
                    + " AND g.LOCK_STATUS = 'GRANTED' AND g.OWNER_THREAD_ID <> p.OWNER_THREAD_ID"
                    + " JOIN performance_schema.threads b ON b.THREAD_ID = g.OWNER_THREAD_ID"
                    + " WHERE t.PROCESSLIST_ID = ? ORDER BY b.PROCESSLIST_TIME DESC LIMIT 1";

    private static final String WAITING =
            "SELECT 1 FROM information_schema.PROCESSLIST WHERE ID = ?" + " AND STATE LIKE '%metadata lock%'";

    /** Every login sees the sessions of its own account here, and with the right PROCESS all. */
    private static final String SUSPECTS =
            "SELECT CONCAT('session ', p.ID, ' of user ', p.USER, ' (', p.COMMAND, ' for ', p.TIME, ' s)',"
                    + " COALESCE(CONCAT(': ', LEFT(p.INFO, 80)), '')) FROM information_schema.PROCESSLIST p"
                    + " WHERE p.ID NOT IN (?, CONNECTION_ID()) AND p.USER NOT IN ('system user', 'event_scheduler')"
                    + " AND p.COMMAND NOT LIKE 'Binlog Dump%' ORDER BY p.TIME DESC LIMIT 3";

    private MetadataLocks() {}

    static boolean isWaiting(Jdbc watcher, long sessionId) throws SQLException {
        return watcher.queryFirst(WAITING, row -> row.getInt(1), sessionId).isPresent();
    }

    /** Where nobody tells who has the lock: the sessions it may be. */
    static Optional<String> suspects(Jdbc watcher, long sessionId) throws SQLException {
        if (!isWaiting(watcher, sessionId)) {
            return Optional.empty();
        }
        List<String> others = watcher.query(SUSPECTS, row -> row.getString(1), sessionId);
        return Optional.of("waiting for a metadata lock; this login may not see whose. "
                + (others.isEmpty() ? "It sees no other session" : "It sees " + String.join("; ", others)));
    }

    /** The one that has it longest; empty when nobody is waited for, or when we may not know. */
    static Optional<String> blocker(Jdbc watcher, long sessionId) throws SQLException {
        try {
            return watcher.queryFirst(BLOCKER, row -> row.getString(1), sessionId);
        } catch (SQLException e) {
            if (mayNotLook(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Access denied to a table, to a column of it, or for want of PROCESS; or no such table in this version. */
    static boolean mayNotLook(SQLException error) {
        return Set.of(1142, 1143, 1227, 1146).contains(error.getErrorCode());
    }
}
