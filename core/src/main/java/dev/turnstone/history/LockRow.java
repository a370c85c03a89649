package dev.turnstone.history;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The row by which Liquibase keeps others out, with its columns and contents. For us it is only the sign for Liquibase:
 * what excludes our own runs is a lock that dies with its session.
 */
public final class LockRow {
    private static final String OURS = "turnstone ";

    private final Dialect dialect;
    private final String table;
    private final String key;

    public LockRow(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.naming().qualified(name.schema(), name.lockTable());
        this.key = dialect.naming().quote("PK_" + name.lockTable());
    }

    /** Who has taken the row. */
    public record Holder(String lockedBy, String since) {
        /** Whether a run of ours took it. */
        public boolean isOurs() {
            return lockedBy.startsWith(OURS);
        }

        /** The run of ours that took it. */
        public Optional<String> runId() {
            return isOurs() ? Optional.of(lockedBy.substring(OURS.length())) : Optional.empty();
        }

        @Override
        public String toString() {
            return lockedBy + ", since " + since;
        }
    }

    /** Makes the table and its row, if they aren't there. */
    public void ensureExists(Jdbc jdbc) throws SQLException {
        ColumnTypes types = dialect.columnTypes();
        try {
            if (jdbc.query("SELECT ID FROM " + table + " WHERE ID = 1", row -> row.getInt(1))
                    .isEmpty()) {
                jdbc.execute("INSERT INTO " + table + " (ID, LOCKED) VALUES (1, " + types.no() + ")");
            }
        } catch (SQLException e) {
            if (!dialect.saysTableIsMissing(e)) {
                throw e;
            }
            jdbc.execute("CREATE TABLE " + table + " (ID " + types.integer() + " NOT NULL, LOCKED " + types.truth()
                    + " NOT NULL, LOCKGRANTED " + types.time() + ", LOCKEDBY " + types.text(255)
                    // As Liquibase calls it; a name that the database makes up may be one a changelog is about to use.
                    + ", CONSTRAINT " + key + " PRIMARY KEY (ID))");
            jdbc.execute("INSERT INTO " + table + " (ID, LOCKED) VALUES (1, " + types.no() + ")");
        }
    }

    /** Takes the row if it is free. */
    public boolean tryTake(Jdbc jdbc, String runId) throws SQLException {
        ColumnTypes types = dialect.columnTypes();
        return jdbc.update(
                        "UPDATE " + table + " SET LOCKED = " + types.yes() + ", LOCKEDBY = ?, LOCKGRANTED = "
                                + types.now() + " WHERE ID = 1 AND LOCKED = " + types.no(),
                        OURS + runId)
                == 1;
    }

    /**
     * Writes the row of this run as it is, in a transaction of its own: where that is committed and waited for, so is
     * everything that was committed before. An empty transaction would make the server write nothing.
     */
    public void touch(Jdbc jdbc, String runId) throws SQLException {
        jdbc.update("UPDATE " + table + " SET ID = ID WHERE ID = 1 AND LOCKEDBY = ?", OURS + runId);
    }

    /** Who has the row; empty when it is free. */
    public Optional<Holder> holder(Jdbc jdbc) throws SQLException {
        try {
            return jdbc.queryFirst(
                    "SELECT LOCKEDBY, LOCKGRANTED FROM " + table + " WHERE LOCKED = "
                            + dialect.columnTypes().yes(),
                    row -> new Holder(
                            Optional.ofNullable(row.getString(1)).orElse("somebody unnamed"),
                            Optional.ofNullable(row.getString(2)).orElse("an unknown time")));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Frees the row, whoever has it. */
    public void free(Jdbc jdbc) throws SQLException {
        jdbc.execute("UPDATE " + table + " SET LOCKED = "
                + dialect.columnTypes().no() + ", LOCKEDBY = NULL, LOCKGRANTED = NULL WHERE ID = 1");
    }

    /** Frees the row if this run has it. */
    public void free(Jdbc jdbc, String runId) throws SQLException {
        jdbc.update(
                "UPDATE " + table + " SET LOCKED = " + dialect.columnTypes().no()
                        + ", LOCKEDBY = NULL, LOCKGRANTED = NULL WHERE ID = 1 AND LOCKEDBY = ?",
                OURS + runId);
    }
}
