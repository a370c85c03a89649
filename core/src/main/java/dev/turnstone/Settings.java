package dev.turnstone;

import dev.turnstone.history.HistoryFormat;
import dev.turnstone.history.changelog.DatabaseChangelog;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to work on a target. {@link #DEFAULTS} suits most; the {@code with…} methods give changed copies.
 *
 * @param schema where unqualified names of the routines belong; empty: what the login's session has
 * @param historySchema where the tracking tables are; empty: the same schema
 * @param historyFormat what the history looks like, which a source decides
 * @param historyTable what the history's table is called
 * @param made schemas that a run makes where they don't exist, by their exact names
 * @param role the role to work in, as {@code SET ROLE} takes it; empty: the login's own
 * @param lockWait how long to wait for another run, and how long to try a step again that others are in the way of, not
 *     negative
 * @param connectWait how long to try again while the server can't be reached, not negative
 */
public record Settings(
        Optional<String> schema,
        Optional<String> historySchema,
        HistoryFormat historyFormat,
        String historyTable,
        List<String> made,
        Optional<String> role,
        Duration lockWait,
        Duration connectWait) {

    /** The login's own schema, the usual table, five minutes for the lock, no waiting for a server. */
    public static final Settings DEFAULTS = new Settings(
            Optional.empty(),
            Optional.empty(),
            DatabaseChangelog.FORMAT,
            DatabaseChangelog.FORMAT.usualTable(),
            List.of(),
            Optional.empty(),
            Duration.ofMinutes(5),
            Duration.ZERO);

    public Settings {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(historySchema, "historySchema");
        Objects.requireNonNull(historyFormat, "historyFormat");
        made = List.copyOf(made);
        Objects.requireNonNull(role, "role");
        if (historyTable.isBlank()) {
            throw new IllegalArgumentException("the history's table needs a name");
        }
        if (lockWait.isNegative() || connectWait.isNegative()) {
            throw new IllegalArgumentException("a wait can't be negative");
        }
    }

    /** The same for another schema. */
    public Settings withSchema(String name) {
        return new Settings(
                Optional.of(name), historySchema, historyFormat, historyTable, made, role, lockWait, connectWait);
    }

    /** The same with the tracking tables in another schema. */
    public Settings withHistorySchema(String name) {
        return new Settings(schema, Optional.of(name), historyFormat, historyTable, made, role, lockWait, connectWait);
    }

    /** The same with another name for the history's table. */
    public Settings withHistoryTable(String name) {
        return new Settings(schema, historySchema, historyFormat, name, made, role, lockWait, connectWait);
    }

    /** Whether the history's table is called as it is where nobody says otherwise. */
    public boolean hasUsualTable() {
        return historyTable.equals(historyFormat.usualTable());
    }

    /** The same with a history of another format; its table is called as usual there, unless somebody has named one. */
    public Settings keeping(HistoryFormat format) {
        String table = hasUsualTable() ? format.usualTable() : historyTable;
        return new Settings(schema, historySchema, format, table, made, role, lockWait, connectWait);
    }

    /** The same, where a run makes these schemas if they don't exist. */
    public Settings making(List<String> schemas) {
        return new Settings(schema, historySchema, historyFormat, historyTable, schemas, role, lockWait, connectWait);
    }

    /** The same in another role. */
    public Settings withRole(String name) {
        return new Settings(
                schema, historySchema, historyFormat, historyTable, made, Optional.of(name), lockWait, connectWait);
    }

    /** The same with another wait for the lock. */
    public Settings withLockWait(Duration wait) {
        return new Settings(schema, historySchema, historyFormat, historyTable, made, role, wait, connectWait);
    }

    /** The same with another wait for the server. */
    public Settings withConnectWait(Duration wait) {
        return new Settings(schema, historySchema, historyFormat, historyTable, made, role, lockWait, wait);
    }
}
