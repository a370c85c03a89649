package dev.turnstone.history;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The row by which Liquibase keeps others out, with its columns and contents. For us it is only the sign for Liquibase:
 * what excludes our own runs is a lock that dies with its session.
 */
public final class LockRow {
    private static final String OURS = "turnstone ";

    private final Dialect dialect;
    private final String table;

    public LockRow(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.naming().qualified(name.schema(), name.lockTable());
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

    /**
     * The statements that make the table and its row.
     *
     * @param table its name as it is written in statements
     */
    public static List<String> creation(ColumnTypes types, String table) {
        return List.of(
                tableCreation(types, table), "INSERT INTO " + table + " (ID, LOCKED) VALUES (1, " + types.no() + ")");
    }

    private static String tableCreation(ColumnTypes types, String table) {
        return "CREATE TABLE " + table + " (ID " + types.integer() + " NOT NULL, LOCKED " + types.truth()
                + " NOT NULL, LOCKGRANTED " + types.time() + ", LOCKEDBY " + types.text(255)
                + ", PRIMARY KEY (ID))";
    }

    /** Makes the row, if it isn't there: somebody may have made the table and died before it had its row. */
    public void ensureExists(Jdbc jdbc) throws SQLException {
        if (jdbc.query("SELECT ID FROM " + table + " WHERE ID = 1", row -> row.getInt(1))
                .isEmpty()) {
            jdbc.execute("INSERT INTO " + table + " (ID, LOCKED) VALUES (1, "
                    + dialect.columnTypes().no() + ")");
        }
    }

    /** Takes the row if it is free. A table that doesn't exist is made, with its row taken. */
    public boolean tryTake(Jdbc jdbc, String runId) throws SQLException {
        ColumnTypes types = dialect.columnTypes();
        try {
            return jdbc.update(
                            "UPDATE " + table + " SET LOCKED = " + types.yes() + ", LOCKEDBY = ?, LOCKGRANTED = "
                                    + types.now() + " WHERE ID = 1 AND LOCKED = " + types.no(),
                            OURS + runId)
                    == 1;
        } catch (SQLException e) {
            if (!dialect.saysTableIsMissing(e)) {
                throw e;
            }
            makeTaken(jdbc, runId);
            return true;
        }
    }

    /** Never free in between: a Liquibase that waits for the table would take it. */
    private void makeTaken(Jdbc jdbc, String runId) throws SQLException {
        ColumnTypes types = dialect.columnTypes();
        dialect.executeAll(
                jdbc,
                List.of(
                        tableCreation(types, table),
                        "INSERT INTO " + table + " (ID, LOCKED, LOCKGRANTED, LOCKEDBY) VALUES (1, " + types.yes() + ", "
                                + types.now() + ", '" + OURS + runId + "')"));
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

    /**
     * The statement that frees the row if this run has it.
     *
     * @param runId without a quote in it, as all are that we give ourselves
     */
    public String freeing(String runId) {
        return "UPDATE " + table + " SET LOCKED = " + dialect.columnTypes().no()
                + ", LOCKEDBY = NULL, LOCKGRANTED = NULL WHERE ID = 1 AND LOCKEDBY = '" + OURS + runId + "'";
    }
}
