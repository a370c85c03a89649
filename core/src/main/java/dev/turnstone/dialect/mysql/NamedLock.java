package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.Locking;
import dev.turnstone.jdbc.Jdbc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** MariaDB's and MySQL's {@code GET_LOCK}: held by the session, through commits, until it ends. */
final class NamedLock implements Locking {
    static final NamedLock INSTANCE = new NamedLock();

    private static final String HOLDER =
            "SELECT CONCAT('session ', l.ID, COALESCE(CONCAT(' of user ', p.USER, ' from ',"
                    + " p.HOST, IF(p.COMMAND = 'Sleep', ', idle', CONCAT(', running: ', LEFT(p.INFO, 80))), ' for ', p.TIME,"
                    + " ' s'), '')) FROM (SELECT IS_USED_LOCK(?) AS ID) l LEFT JOIN information_schema.PROCESSLIST p"
                    + " ON p.ID = l.ID WHERE l.ID IS NOT NULL";

    /** Without this right a user sees only the sessions of his own account. */
    private static final String SEES_ALL = "EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES"
            + " WHERE PRIVILEGE_TYPE = 'PROCESS' AND GRANTEE = CONCAT('''',"
            + " LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER())"
            + " - CHAR_LENGTH(SUBSTRING_INDEX(CURRENT_USER(), '@', -1)) - 1),"
            + " '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), ''''))";

    /**
     * Every client session counts, whatever its default database: a session can write into databases other than that.
     */
    private static final String ALONE = "SELECT " + SEES_ALL + " AND NOT EXISTS (SELECT 1"
            + " FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID()"
            + " AND USER NOT IN ('system user', 'event_scheduler') AND COMMAND NOT LIKE 'Binlog Dump%')";

    private NamedLock() {}

    @Override
    public Place place() {
        return Place.WORKING_CONNECTION;
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.queryFirst("SELECT COALESCE(GET_LOCK(?, 0), 0)", row -> row.getInt(1) == 1, key(schema, name))
                .orElse(false);
    }

    @Override
    public Optional<String> releasing(String schema, String name) {
        return Optional.of("DO RELEASE_LOCK('" + key(schema, name) + "')");
    }

    @Override
    public Optional<String> holder(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.queryFirst(HOLDER, row -> row.getString(1), key(schema, name));
    }

    @Override
    public boolean othersAreGone(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst(ALONE, row -> row.getBoolean(1)).orElse(false);
    }

    /** Locks are the server's, not the database's, and their names are limited to 64 characters. */
    private static String key(String schema, String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((schema + "." + name).getBytes(StandardCharsets.UTF_8));
            return "turnstone." + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
