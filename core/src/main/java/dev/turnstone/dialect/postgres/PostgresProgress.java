package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** The {@code pg_stat_progress_*} views, and who blocks whom. */
final class PostgresProgress implements ProgressQuery {
    static final PostgresProgress INSTANCE = new PostgresProgress();

    private static final String BLOCKERS = "SELECT format('waiting for session %s of user %s%s: %s', b.pid, b.usename,"
            // Of other users' sessions it shows neither state nor age to everybody.
            + " ' (' || b.state || ', in a transaction for ' || round(extract(epoch from clock_timestamp()"
            + " - b.xact_start)) || ' s)', left(b.query, 80))"
            + " FROM pg_catalog.pg_stat_activity b WHERE b.pid = ANY (pg_catalog.pg_blocking_pids(?::int))"
            + " ORDER BY b.xact_start LIMIT 1";

    private static final String PROGRESS =
            "SELECT phase || CASE WHEN blocks_total > 0 THEN ', ' || blocks_done * 100 / blocks_total || ' % of blocks'"
                    + " WHEN tuples_total > 0 THEN ', ' || tuples_done * 100 / tuples_total || ' % of rows'"
                    + " WHEN lockers_total > 0 THEN ', ' || lockers_done || ' of ' || lockers_total || ' transactions'"
                    + " ELSE '' END FROM pg_catalog.pg_stat_progress_create_index WHERE pid = ?"
                    + " UNION ALL SELECT phase || CASE WHEN heap_blks_total > 0"
                    + " THEN ', ' || heap_blks_scanned * 100 / heap_blks_total || ' % of blocks' ELSE '' END"
                    + " FROM pg_catalog.pg_stat_progress_vacuum WHERE pid = ?"
                    + " UNION ALL SELECT phase || CASE WHEN heap_blks_total > 0"
                    + " THEN ', ' || heap_blks_scanned * 100 / heap_blks_total || ' % of blocks' ELSE '' END"
                    + " FROM pg_catalog.pg_stat_progress_cluster WHERE pid = ?";

    private PostgresProgress() {}

    @Override
    public Optional<String> blocker(Jdbc watcher, long sessionId) throws SQLException {
        return watcher.queryFirst(BLOCKERS, row -> row.getString(1), sessionId);
    }

    @Override
    public Optional<String> progress(Jdbc watcher, long sessionId) throws SQLException {
        return watcher.queryFirst(PROGRESS, row -> row.getString(1), sessionId, sessionId, sessionId);
    }
}
