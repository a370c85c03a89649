package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** MariaDB's process list, which counts stages and tells how much of the present one is done. */
final class MariaDbProgress implements ProgressQuery {
    static final MariaDbProgress INSTANCE = new MariaDbProgress();

    private static final String PROGRESS = "SELECT CONCAT(STATE, IF(MAX_STAGE > 0, CONCAT(', stage ', STAGE, ' of ',"
            + " MAX_STAGE, ', ', ROUND(PROGRESS), ' % of it'), ''))"
            + " FROM information_schema.PROCESSLIST WHERE ID = ? AND COMMAND <> 'Sleep' AND STATE <> ''";

    /** The performance schema, which would tell exactly who is waited for, is off unless somebody turned it on. */
    private static final String OLDEST_TRANSACTION =
            "SELECT CONCAT('waiting for a metadata lock; the oldest open transaction, since ', t.trx_started, ', is of session ', p.ID, ' of user ',"
                    + " p.USER, ' (', p.COMMAND, ' for ', p.TIME, ' s)', COALESCE(CONCAT(': ', LEFT(p.INFO, 80)), ''))"
                    + " FROM information_schema.INNODB_TRX t"
                    + " JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id"
                    + " WHERE p.ID <> ? ORDER BY t.trx_started LIMIT 1";

    private MariaDbProgress() {}

    @Override
    public Optional<String> blocker(Jdbc watcher, long sessionId) throws SQLException {
        Optional<String> blocked = MetadataLocks.blocker(watcher, sessionId);
        if (blocked.isPresent() || !MetadataLocks.isWaiting(watcher, sessionId)) {
            return blocked;
        }
        Optional<String> oldest = oldestTransaction(watcher, sessionId);
        return oldest.isPresent() ? oldest : MetadataLocks.suspects(watcher, sessionId);
    }

    @Override
    public Optional<String> progress(Jdbc watcher, long sessionId) throws SQLException {
        return watcher.queryFirst(PROGRESS, row -> row.getString(1), sessionId);
    }

    private static Optional<String> oldestTransaction(Jdbc watcher, long sessionId) throws SQLException {
        try {
            return watcher.queryFirst(OLDEST_TRANSACTION, row -> row.getString(1), sessionId);
        } catch (SQLException e) {
            if (MetadataLocks.mayNotLook(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
