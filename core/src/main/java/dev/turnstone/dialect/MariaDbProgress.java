package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** MariaDB's process list, which counts stages and tells how much of the present one is done. */
final class MariaDbProgress implements ProgressQuery {
    static final MariaDbProgress INSTANCE = new MariaDbProgress();

    private static final String PROGRESS = "SELECT CONCAT(STATE, IF(MAX_STAGE > 0, CONCAT(', stage ', STAGE, ' of ',"
            + " MAX_STAGE, ', ', ROUND(PROGRESS), ' % of it'), ''))"
            + " FROM information_schema.PROCESSLIST WHERE ID = ? AND COMMAND <> 'Sleep' AND STATE <> ''";

    private MariaDbProgress() {}

    @Override
    public long sessionId(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("SELECT CONNECTION_ID()", row -> row.getLong(1)).orElseThrow();
    }

    @Override
    public Optional<String> progress(Jdbc watcher, long sessionId) throws SQLException {
        Optional<String> blocked = MetadataLocks.blocker(watcher, sessionId);
        return blocked.isPresent() ? blocked : watcher.queryFirst(PROGRESS, row -> row.getString(1), sessionId);
    }
}
