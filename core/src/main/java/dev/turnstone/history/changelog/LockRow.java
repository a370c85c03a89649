package dev.turnstone.history.changelog;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.OtherTool;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The row by which Liquibase keeps others out, with its columns and contents. */
final class LockRow implements OtherTool {
    private static final String OURS = "turnstone ";

    private final Dialect dialect;
    private final String table;

    LockRow(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.naming().qualified(name.schema(), name.lockTable());
    }

    /**
     * The statements that make the table and its row.
     *
     * @param table its name as it is written in statements
     */
    static List<String> creation(ColumnTypes types, String table) {
        return List.of(
                tableCreation(types, table), "INSERT INTO " + table + " (ID, LOCKED) VALUES (1, " + types.no() + ")");
    }

    private static String tableCreation(ColumnTypes types, String table) {
        return "CREATE TABLE " + table + " (ID " + types.integer() + " NOT NULL, LOCKED " + types.truth()
                + " NOT NULL, LOCKGRANTED " + types.time() + ", LOCKEDBY " + types.text(255)
                + ", " + types.lockKey(bare(table)) + ")";
    }

    private static String bare(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replaceAll("\\W", "");
    }

    @Override
    public boolean outlivesItsSession() {
        return true;
    }

    /** Somebody may have made the table and died before it had its row; or somebody has freed it since. */
    @Override
    public boolean mend(Jdbc jdbc) throws SQLException {
        if (jdbc.query("SELECT ID FROM " + table + " WHERE ID = 1", row -> row.getInt(1))
                .isEmpty()) {
            jdbc.execute("INSERT INTO " + table + " (ID, LOCKED) VALUES (1, "
                    + dialect.columnTypes().no() + ")");
        }
        return true;
    }

    /** A table that doesn't exist is made, with its row taken. */
    @Override
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

    @Override
    public void touch(Jdbc jdbc, String runId) throws SQLException {
        jdbc.update("UPDATE " + table + " SET ID = ID WHERE ID = 1 AND LOCKEDBY = ?", OURS + runId);
    }

    @Override
    public Optional<Holder> holder(Jdbc jdbc) throws SQLException {
        try {
            return jdbc.queryFirst(
                    "SELECT LOCKEDBY, LOCKGRANTED FROM " + table + " WHERE LOCKED = "
                            + dialect.columnTypes().yes(),
                    row -> holder(
                            Optional.ofNullable(row.getString(1)).orElse("somebody unnamed"),
                            Optional.ofNullable(row.getString(2)).orElse("an unknown time")));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Holder holder(String lockedBy, String since) {
        Optional<String> runId =
                lockedBy.startsWith(OURS) ? Optional.of(lockedBy.substring(OURS.length())) : Optional.empty();
        return new Holder(lockedBy, since, runId);
    }

    @Override
    public void free(Jdbc jdbc) throws SQLException {
        jdbc.execute("UPDATE " + table + " SET LOCKED = "
                + dialect.columnTypes().no() + ", LOCKEDBY = NULL, LOCKGRANTED = NULL WHERE ID = 1");
    }

    @Override
    public Optional<String> freeing(String runId) {
        return Optional.of(
                "UPDATE " + table + " SET LOCKED = " + dialect.columnTypes().no()
                        + ", LOCKEDBY = NULL, LOCKGRANTED = NULL WHERE ID = 1 AND LOCKEDBY = '" + OURS + runId + "'");
    }
}
