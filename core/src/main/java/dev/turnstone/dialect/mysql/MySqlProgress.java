package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** MySQL's stage events, which InnoDB fills in for ALTER TABLE; where they are off or not readable, the thread's state. */
final class MySqlProgress implements ProgressQuery {
    static final MySqlProgress INSTANCE = new MySqlProgress();

    private static final String PROGRESS = "SELECT CONCAT(SUBSTRING_INDEX(s.EVENT_NAME, '/', -1), COALESCE(CONCAT(', ',"
            + " ROUND(100 * s.WORK_COMPLETED / s.WORK_ESTIMATED), ' %'), ''))"
            + " FROM performance_schema.threads t"
            + " JOIN performance_schema.events_stages_current s ON s.THREAD_ID = t.THREAD_ID"
            + " WHERE t.PROCESSLIST_ID = ? AND s.WORK_ESTIMATED > 0";

    private static final String STATE =
            "SELECT STATE FROM information_schema.PROCESSLIST" + " WHERE ID = ? AND COMMAND <> 'Sleep' AND STATE <> ''";

    private MySqlProgress() {}

    @Override
    public Optional<String> blocker(Jdbc watcher, long sessionId) throws SQLException {
        Optional<String> blocker = MetadataLocks.blocker(watcher, sessionId);
        return blocker.isPresent() ? blocker : MetadataLocks.suspects(watcher, sessionId);
    }

    @Override
    public Optional<String> progress(Jdbc watcher, long sessionId) throws SQLException {
        return stage(watcher, sessionId);
    }

    private static Optional<String> stage(Jdbc watcher, long sessionId) throws SQLException {
        try {
            Optional<String> stage = watcher.queryFirst(PROGRESS, row -> row.getString(1), sessionId);
            if (stage.isPresent()) {
                return stage;
            }
        } catch (SQLException e) {
            if (!MetadataLocks.mayNotLook(e)) {
                throw e;
            }
        }
        return watcher.queryFirst(STATE, row -> row.getString(1), sessionId);
    }
}
