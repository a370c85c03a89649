package dev.turnstone.flyway.history;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.OtherTool;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** The locks by which Flyway keeps others out, on the products where we can have the same. */
final class FlywayLock {
    private FlywayLock() {}

    /** What it consists of. */
    enum Kind {
        NONE,
        ADVISORY,
        NAMED,
        ROW
    }

    static OtherTool of(Kind kind, Dialect dialect, HistoryName name) {
        String table = name.qualified(dialect.naming());
        return switch (kind) {
            case NONE -> new None();
            case ADVISORY -> new Advisory(table);
            case NAMED -> new Named(table);
            case ROW -> new Row(dialect, table);
        };
    }

    /** Where Flyway has none, or one that would keep ourselves from writing rows. */
    private record None() implements OtherTool {
        @Override
        public boolean tryTake(Jdbc jdbc, String runId) {
            return true;
        }

        @Override
        public Optional<Holder> holder(Jdbc jdbc) {
            return Optional.empty();
        }
    }

    /** PostgreSQL's: the session has it, so a statement that waits for all transactions doesn't wait for us. */
    private record Advisory(String table) implements OtherTool {
        /** "Flyway" in ASCII. */
        private static final long FLYWAY = 0x466C79776179L;

        private static final String LOCK = " l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                + " AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
                + " AND (l.classid::bigint << 32 | l.objid::bigint) = ";

        private long key() {
            return FLYWAY + table.hashCode();
        }

        @Override
        public boolean tryTake(Jdbc jdbc, String runId) throws SQLException {
            return jdbc.queryFirst("SELECT pg_catalog.pg_try_advisory_lock(" + key() + ")", row -> row.getBoolean(1))
                    .orElse(false);
        }

        @Override
        public boolean keep(Jdbc jdbc) throws SQLException {
            return jdbc.queryFirst(
                            "SELECT CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.pid ="
                                    + " pg_catalog.pg_backend_pid() AND" + LOCK + key()
                                    + ") THEN true ELSE pg_catalog.pg_try_advisory_lock(" + key() + ") END",
                            row -> row.getBoolean(1))
                    .orElse(false);
        }

        @Override
        public Optional<Holder> holder(Jdbc jdbc) throws SQLException {
            return jdbc.queryFirst(
                    "SELECT format('session %s of user %s from %s', a.pid, a.usename,"
                            + " coalesce(host(a.client_addr), 'this host')),"
                            + " date_trunc('second', a.backend_start)::text FROM pg_catalog.pg_locks l"
                            + " JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid WHERE"
                            + " l.pid <> pg_catalog.pg_backend_pid() AND" + LOCK + key(),
                    row -> new Holder(row.getString(1), row.getString(2), Optional.empty()));
        }

        @Override
        public void touch(Jdbc jdbc, String runId) throws SQLException {
            jdbc.execute("UPDATE " + table + " SET installed_rank = installed_rank WHERE installed_rank ="
                    + " (SELECT max(installed_rank) FROM " + table + ")");
        }

        @Override
        public Optional<String> freeing(String runId) {
            return Optional.of("SELECT pg_catalog.pg_advisory_unlock(" + key() + ")");
        }
    }

    /** MariaDB's and MySQL's, which the session has. */
    private record Named(String table) implements OtherTool {
        private String key() {
            return "Flyway-" + table.hashCode();
        }

        @Override
        public boolean tryTake(Jdbc jdbc, String runId) throws SQLException {
            return jdbc.queryFirst("SELECT COALESCE(GET_LOCK(?, 0), 0)", row -> row.getInt(1) == 1, key())
                    .orElse(false);
        }

        @Override
        public boolean keep(Jdbc jdbc) throws SQLException {
            return jdbc.queryFirst(
                            "SELECT IF(IS_USED_LOCK(?) = CONNECTION_ID(), 1, COALESCE(GET_LOCK(?, 0), 0))",
                            row -> row.getInt(1) == 1,
                            key(),
                            key())
                    .orElse(false);
        }

        @Override
        public Optional<Holder> holder(Jdbc jdbc) throws SQLException {
            return jdbc.queryFirst(
                    "SELECT CONCAT('session ', l.ID, COALESCE(CONCAT(' of user ', p.USER, ' from ', p.HOST), ''))"
                            + " FROM (SELECT IS_USED_LOCK(?) AS ID) l LEFT JOIN information_schema.PROCESSLIST p"
                            + " ON p.ID = l.ID WHERE l.ID IS NOT NULL AND l.ID <> CONNECTION_ID()",
                    row -> new Holder(row.getString(1), "", Optional.empty()),
                    key());
        }

        @Override
        public Optional<String> freeing(String runId) {
            return Optional.of("DO RELEASE_LOCK('" + key() + "')");
        }
    }

    /** H2's: one row, which is there from the beginning, held by a transaction beside the one that works. */
    private record Row(Dialect dialect, String table) implements OtherTool {
        @Override
        public Place place() {
            return Place.SECOND_CONNECTION;
        }

        @Override
        public boolean tryTake(Jdbc jdbc, String runId) throws SQLException {
            jdbc.connection().setAutoCommit(false);
            try {
                jdbc.query(
                        "SELECT * FROM " + table + " WHERE \"installed_rank\" = -1 FOR UPDATE NOWAIT",
                        row -> row.getInt("installed_rank"));
                return true;
            } catch (SQLException e) {
                jdbc.rollBackAfter(e);
                if (dialect.saysTableIsMissing(e)) {
                    return true;
                }
                if (dialect.locking().saysItIsHeld(e)) {
                    return false;
                }
                throw e;
            }
        }

        @Override
        public Optional<Holder> holder(Jdbc jdbc) {
            return Optional.empty();
        }
    }
}
