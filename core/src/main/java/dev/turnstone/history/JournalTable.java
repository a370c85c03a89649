package dev.turnstone.history;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was begun outside a transaction. A row per statement: written before it is sent, marked when its outcome is
 * known, removed together with the history row that says the changeset is complete. Made when first needed.
 */
public final class JournalTable {
    private static final int NOTE = 250;

    private final Dialect dialect;
    private final String table;

    public JournalTable(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.qualified(name.schema(), name.journalTable());
    }

    /** How far a statement is. */
    private enum State {
        STARTED,
        DONE,
        FAILED
    }

    private record Entry(
            ChangesetId id,
            Direction direction,
            int statement,
            int line,
            State state,
            @Nullable String note,
            String runId,
            String at) {}

    /** What was begun and not finished; nothing when there is no journal. */
    public List<InterruptedChangeset> interrupted(Jdbc jdbc) throws SQLException {
        List<Entry> entries;
        try {
            entries = jdbc.query(
                    "SELECT ID, AUTHOR, FILENAME, DIRECTION, STATEMENT, LINE, STATE, NOTE, RUN_ID, BEGUN_AT FROM "
                            + table + " ORDER BY ID, FILENAME, STATEMENT",
                    row -> new Entry(
                            new ChangesetId(row.getString(1), row.getString(2), row.getString(3)),
                            Direction.valueOf(row.getString(4)),
                            row.getInt(5),
                            row.getInt(6),
                            State.valueOf(row.getString(7)),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return List.of();
            }
            throw e;
        }
        Map<ChangesetId, List<Entry>> byChangeset = new LinkedHashMap<>();
        entries.forEach(entry ->
                byChangeset.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry));
        return byChangeset.values().stream().map(JournalTable::summary).toList();
    }

    private static InterruptedChangeset summary(List<Entry> entries) {
        Entry last = entries.get(entries.size() - 1);
        int done = entries.stream()
                .filter(entry -> entry.state() == State.DONE)
                .mapToInt(Entry::statement)
                .max()
                .orElse(0);
        boolean open = last.state() != State.DONE;
        return new InterruptedChangeset(
                last.id(),
                last.direction(),
                done,
                open ? Optional.of(new Begun(last.statement(), last.line())) : Optional.empty(),
                last.state() == State.FAILED ? Optional.of(String.valueOf(last.note())) : Optional.empty(),
                last.runId(),
                last.at());
    }

    /** Makes the table if it isn't there. */
    public void ensureExists(Jdbc jdbc) throws SQLException {
        try {
            jdbc.query("SELECT STATEMENT FROM " + table + " WHERE 1 = 0", row -> row.getInt(1));
        } catch (SQLException e) {
            if (!dialect.saysTableIsMissing(e)) {
                throw e;
            }
            ColumnTypes types = dialect.columnTypes();
            jdbc.execute("CREATE TABLE " + table + " (ID " + types.text(255) + " NOT NULL, AUTHOR " + types.text(255)
                    + " NOT NULL, FILENAME " + types.text(255) + " NOT NULL, DIRECTION " + types.text(10)
                    + " NOT NULL, STATEMENT " + types.integer() + " NOT NULL, LINE " + types.integer()
                    + " NOT NULL, STATE " + types.text(10) + " NOT NULL, NOTE " + types.text(255) + ", RUN_ID "
                    + types.text(40) + " NOT NULL, BEGUN_AT " + types.time() + " NOT NULL)");
        }
    }

    /** Notes that a statement is about to be sent. */
    public void started(Jdbc jdbc, ChangesetId id, Direction direction, Begun begun, String runId) throws SQLException {
        insert(jdbc, id, direction, begun, State.STARTED, runId);
    }

    /** Notes that everything up to this statement is done; for statements that were not announced. */
    public void doneUpTo(Jdbc jdbc, ChangesetId id, Direction direction, Begun last, String runId) throws SQLException {
        insert(jdbc, id, direction, last, State.DONE, runId);
    }

    private void insert(Jdbc jdbc, ChangesetId id, Direction direction, Begun begun, State state, String runId)
            throws SQLException {
        jdbc.update(
                "INSERT INTO " + table + " (ID, AUTHOR, FILENAME, DIRECTION, STATEMENT, LINE, STATE, RUN_ID, BEGUN_AT)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                        + dialect.columnTypes().now() + ")",
                id.id(),
                id.author(),
                id.path(),
                direction.name(),
                begun.statement(),
                begun.line(),
                state.name(),
                runId);
    }

    /** Notes that an announced statement is done. */
    public void done(Jdbc jdbc, ChangesetId id, int statement) throws SQLException {
        mark(jdbc, id, statement, State.DONE, null);
    }

    /** Notes that the server refused an announced statement. */
    public void failed(Jdbc jdbc, ChangesetId id, int statement, String error) throws SQLException {
        mark(jdbc, id, statement, State.FAILED, error.substring(0, Math.min(NOTE, error.length())));
    }

    private void mark(Jdbc jdbc, ChangesetId id, int statement, State state, @Nullable String note)
            throws SQLException {
        jdbc.update(
                "UPDATE " + table + " SET STATE = ?, NOTE = ?"
                        + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ? AND STATEMENT = ?",
                state.name(),
                note,
                id.id(),
                id.author(),
                id.path(),
                statement);
    }

    /** Forgets a changeset: it is complete, or none of it happened. */
    public void clear(Jdbc jdbc, ChangesetId id) throws SQLException {
        jdbc.update(
                "DELETE FROM " + table + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                id.id(),
                id.author(),
                id.path());
    }
}
