package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.Locking;
import dev.turnstone.jdbc.Jdbc;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A session-level advisory lock. Always tried, never waited for: a blocked {@code pg_advisory_lock} holds a snapshot,
 * for which {@code CREATE INDEX CONCURRENTLY} in the session that has the lock would wait for ever.
 */
final class PostgresAdvisoryLock implements Locking {
    static final PostgresAdvisoryLock INSTANCE = new PostgresAdvisoryLock();

    /** "turn" in ASCII, so that the upper half of the key tells whose it is. */
    private static final long OURS = 0x7475726EL << 32;

    private static final String HOLDER =
            "SELECT format('session %s of user %s from %s, connected since %s', a.pid, a.usename,"
                    + " coalesce(host(a.client_addr), 'this host'), date_trunc('second', a.backend_start))"
                    + " FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid"
                    + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                    + " AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
                    + " AND (l.classid::bigint << 32 | l.objid::bigint) = ?";

    /**
     * A row is dated in the time zone of whoever wrote it, so it can't be compared with a session's start: every client
     * session but ours counts as possibly the writer's.
     */
    private static final String OTHERS =
            "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid() AND coalesce(backend_type, 'client backend') = 'client backend'";

    private PostgresAdvisoryLock() {}

    @Override
    public Place place() {
        return Place.WORKING_CONNECTION;
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.queryFirst("SELECT pg_catalog.pg_try_advisory_lock(?)", row -> row.getBoolean(1), key(schema, name))
                .orElse(false);
    }

    @Override
    public Optional<String> releasing(String schema, String name) {
        return Optional.of("SELECT pg_catalog.pg_advisory_unlock(" + key(schema, name) + ")");
    }

    @Override
    public Optional<String> holder(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.queryFirst(HOLDER, row -> row.getString(1), key(schema, name));
    }

    @Override
    public boolean othersAreGone(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst(OTHERS, row -> row.getLong(1)).orElse(1L) == 0;
    }

    private static long key(String schema, String name) {
        CRC32 digest = new CRC32();
        digest.update((schema + "." + name).getBytes(StandardCharsets.UTF_8));
        return OURS | digest.getValue();
    }
}
