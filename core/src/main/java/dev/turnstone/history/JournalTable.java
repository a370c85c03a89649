package dev.turnstone.history;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.jdbc.Updates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * How far changesets are that commit on the way: a row for each, from its first commit to the one that writes its history
 * row. A statement that commits by itself is noted before it is sent, with the objects it concerns as they are then. The
 * table is made when first needed; that it is there is asked once. Not thread-safe.
 */
public final class JournalTable implements Journal {
    private static final int NOTE = 250;
    private static final int DIGEST = 32;

    private static final String COLUMNS =
            "DIRECTION, DONE, DONE_DIGEST, STATE, STATEMENT, LINE, SENT_DIGEST, NOTE, OBJECTS, ANSWERS, RUN_ID";

    private final Dialect dialect;
    private final String table;
    private boolean exists;

    public JournalTable(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.naming().qualified(name.schema(), name.journalTable());
    }

    /** At what a changeset is; the names stand in the table. */
    private enum State {
        BETWEEN,
        SENT,
        REFUSED,
        ROLLED_BACK
    }

    @Override
    public List<InterruptedChangeset> interrupted(Jdbc jdbc) throws SQLException {
        try {
            return jdbc.query(
                    "SELECT ID, AUTHOR, FILENAME, " + COLUMNS + ", NOTED_AT FROM " + table + " ORDER BY ID, FILENAME",
                    JournalTable::read);
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private static InterruptedChangeset read(ResultSet row) throws SQLException {
        return new InterruptedChangeset(
                new ChangesetId(row.getString("ID"), row.getString("AUTHOR"), row.getString("FILENAME")),
                Direction.valueOf(row.getString("DIRECTION")),
                new Progress(row.getInt("DONE"), row.getString("DONE_DIGEST").strip()),
                stop(row),
                Answers.parse(Optional.ofNullable(row.getString("ANSWERS")).orElse("")),
                row.getString("RUN_ID"),
                row.getString("NOTED_AT"));
    }

    private static Stop stop(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("STATE"));
        if (state == State.BETWEEN) {
            return new Stop.Between();
        }
        String objects = Optional.ofNullable(row.getString("OBJECTS")).orElse("");
        Begun begun = new Begun(
                row.getInt("STATEMENT"),
                row.getInt("LINE"),
                row.getString("SENT_DIGEST").strip(),
                Fingerprint.parse(objects));
        String note = Optional.ofNullable(row.getString("NOTE")).orElse("");
        return switch (state) {
            case REFUSED -> new Stop.Refused(begun, note);
            case ROLLED_BACK -> new Stop.RolledBack(begun, note);
            default -> new Stop.Unanswered(begun);
        };
    }

    @Override
    public void ensureExists(Jdbc jdbc) throws SQLException {
        if (!exists) {
            make(jdbc);
            exists = true;
        }
    }

    private void make(Jdbc jdbc) throws SQLException {
        try {
            jdbc.query("SELECT DONE FROM " + table + " WHERE 1 = 0", row -> row.getInt(1));
        } catch (SQLException e) {
            if (!dialect.saysTableIsMissing(e)) {
                throw e;
            }
            jdbc.execute("CREATE TABLE " + table + " (" + declarations(dialect.columnTypes()) + ")");
        }
    }

    private static String declarations(ColumnTypes types) {
        return String.join(
                ", ",
                "ID " + types.text(255) + " NOT NULL",
                "AUTHOR " + types.text(255) + " NOT NULL",
                "FILENAME " + types.text(255) + " NOT NULL",
                "DIRECTION " + types.text(10) + " NOT NULL",
                "DONE " + types.integer() + " NOT NULL",
                "DONE_DIGEST " + types.text(DIGEST) + " NOT NULL",
                "STATE " + types.text(12) + " NOT NULL",
                "STATEMENT " + types.integer() + " NOT NULL",
                "LINE " + types.integer() + " NOT NULL",
                "SENT_DIGEST " + types.text(DIGEST) + " NOT NULL",
                "NOTE " + types.text(255),
                "OBJECTS " + types.longText(),
                "ANSWERS " + types.longText(),
                "RUN_ID " + types.text(40) + " NOT NULL",
                "NOTED_AT " + types.time() + " NOT NULL");
    }

    @Override
    public void insert(Updates updates, Entry entry) throws SQLException {
        Begun begun = entry.stop().statement().orElse(Begun.ROUTINE);
        updates.update(
                "INSERT INTO " + table + " (ID, AUTHOR, FILENAME, " + COLUMNS
                        + ", NOTED_AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                        + dialect.columnTypes().now() + ")",
                entry.id().id(),
                entry.id().author(),
                entry.id().path(),
                entry.direction().name(),
                entry.progress().done(),
                digest(entry.progress().digest()),
                stateOf(entry.stop()).name(),
                begun.statement(),
                begun.line(),
                digest(begun.digest()),
                note(entry.stop()),
                begun.before().toText(),
                entry.answers().toText(),
                entry.runId());
    }

    @Override
    public void update(Updates updates, Entry entry) throws SQLException {
        Begun begun = entry.stop().statement().orElse(Begun.ROUTINE);
        updates.update(
                "UPDATE " + table + " SET DONE = ?, DONE_DIGEST = ?, STATE = ?, STATEMENT = ?, LINE = ?,"
                        + " SENT_DIGEST = ?, NOTE = ?, OBJECTS = ?, ANSWERS = ?, RUN_ID = ?, NOTED_AT = "
                        + dialect.columnTypes().now() + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                entry.progress().done(),
                digest(entry.progress().digest()),
                stateOf(entry.stop()).name(),
                begun.statement(),
                begun.line(),
                digest(begun.digest()),
                note(entry.stop()),
                begun.before().toText(),
                entry.answers().toText(),
                entry.runId(),
                entry.id().id(),
                entry.id().author(),
                entry.id().path());
    }

    /** Some products take an empty text for NULL. */
    private static String digest(String digest) {
        return digest.isEmpty() ? " " : digest;
    }

    private static State stateOf(Stop stop) {
        if (stop instanceof Stop.Unanswered) {
            return State.SENT;
        }
        if (stop instanceof Stop.Refused) {
            return State.REFUSED;
        }
        return stop instanceof Stop.RolledBack ? State.ROLLED_BACK : State.BETWEEN;
    }

    private static String note(Stop stop) {
        String message = stop.message().orElse("");
        return message.substring(0, Math.min(NOTE, message.length()));
    }

    @Override
    public void clear(Updates updates, ChangesetId id) throws SQLException {
        updates.update(
                "DELETE FROM " + table + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                id.id(),
                id.author(),
                id.path());
    }
}
