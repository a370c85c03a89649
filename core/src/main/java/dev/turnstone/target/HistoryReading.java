package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.file.FileMemory;
import dev.turnstone.file.FileRecord;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.History.RunAtWork;
import dev.turnstone.history.History.Schema;
import dev.turnstone.history.HistoryGlance;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.JournalTable;
import dev.turnstone.history.OtherTool;
import dev.turnstone.history.OwnerTable;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.owner.OwnerNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the tracking tables, and tells which of them it was that could not be read.
 *
 * @param home the schema that unqualified names mean; empty when it has yet to be asked for
 */
record HistoryReading(Jdbc jdbc, Dialect dialect, HistoryName name, Optional<String> home) {

    /** Asks the database something. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    /** What is applied, for somebody who is about to take the lock, or has it. */
    History read() {
        return read(Optional.empty());
    }

    /**
     * The same for somebody who only looks, and may look while a run is at a step. Then it is read again after the run
     * was looked for: one that has ended meanwhile has settled its step.
     */
    History readBeside() {
        History history = read();
        return history.interrupted().isEmpty() ? history : read(runAtWork());
    }

    /** A first run may have begun between the look for the history and that for tables: then there is a history by now. */
    private History read(Optional<RunAtWork> atWork) {
        History history = readOnce(atWork);
        boolean hasTablesOnly = history.presence() == Presence.MISSING
                && !history.schema().tables().isEmpty();
        return hasTablesOnly ? readOnce(atWork) : history;
    }

    private History readOnce(Optional<RunAtWork> atWork) {
        Optional<List<AppliedChangeset>> rows = asking(
                "The history " + name.table(),
                () -> name.format().table(dialect, name).read(jdbc));
        List<AppliedChangeset> applied = rows.orElse(List.of());
        List<InterruptedChangeset> interrupted = rows.isEmpty()
                ? List.of()
                : journal().stream().filter(begun -> !begun.id().isFile()).toList();
        boolean nothingOfOurs = applied.stream().noneMatch(AppliedChangeset::isOfOurKind);
        Presence presence = rows.isPresent() ? Presence.PRESENT : Presence.MISSING;
        Schema schema = nothingOfOurs ? asking("The catalog", () -> schema(presence)) : Schema.EMPTY;
        return new History(presence, applied, interrupted, atWork, schema);
    }

    private List<InterruptedChangeset> journal() {
        return asking("The journal " + name.journalTable(), () -> new JournalTable(dialect, name).interrupted(jdbc));
    }

    /** What is kept of a file that is run by itself, and how far it came. */
    FileMemory memoryOf(ChangesetId file) {
        return new FileMemory(
                ownerNotes().stream()
                        .filter(note -> FileRecord.isAbout(note, file.path()))
                        .map(FileRecord::of)
                        .findFirst(),
                journal().stream().filter(begun -> begun.id().equals(file)).toList());
    }

    /** The same without a question, where one message has told enough. */
    History of(HistoryGlance glance) {
        boolean nothingOfOurs = glance.applied().stream().noneMatch(AppliedChangeset::isOfOurKind);
        Schema schema = nothingOfOurs ? new Schema(ofOthers(glance.tables()), List.of()) : Schema.EMPTY;
        return new History(Presence.PRESENT, glance.applied(), List.of(), Optional.empty(), schema);
    }

    private List<String> ofOthers(List<String> tables) {
        return tables.stream().filter(table -> !name.isOurs(table)).toList();
    }

    /** Another history is looked for only where this one is missing. */
    private Schema schema(Presence presence) throws SQLException {
        String current = home.isPresent() ? home.get() : dialect.currentSchema(jdbc);
        List<String> tables = ofOthers(dialect.someTables(jdbc, current));
        if (presence == Presence.PRESENT) {
            return new Schema(tables, List.of());
        }
        List<String> histories = new ArrayList<>();
        for (String table : tables) {
            if (table.equalsIgnoreCase(name.format().usualTable()) || looksLikeHistory(current, table)) {
                histories.add(table);
            }
        }
        return new Schema(tables, histories);
    }

    /** Asks the catalog: a table of somebody else's may be locked, or not to be read by this login. */
    private boolean looksLikeHistory(String schema, String table) throws SQLException {
        Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (ResultSet found = jdbc.connection().getMetaData().getColumns(null, null, table, null)) {
            while (found.next()) {
                boolean here = table.equals(found.getString("TABLE_NAME"))
                        && (schema.equals(found.getString("TABLE_SCHEM"))
                                || schema.equals(found.getString("TABLE_CAT")));
                if (here) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return name.format().isLike(columns);
    }

    /** What is kept about owners; nothing when there is no table for that. */
    List<OwnerNote> ownerNotes() {
        return asking(
                "What is kept about owners",
                () -> new OwnerTable(dialect, name).read(jdbc).orElse(List.of()));
    }

    /** The objects of the schema where names are looked for: those of ours are left out. */
    Set<String> objects() {
        return asking("The catalog", () -> {
            Set<String> others = new TreeSet<>(dialect.objectNames(jdbc, dialect.currentSchema(jdbc)));
            others.removeIf(object -> name.isOurs(object.substring(object.indexOf(' ') + 1)));
            return others;
        });
    }

    /**
     * The run that has the lock row and is proved to live. Whoever may not look at the lock learns nothing about it, and
     * the rest all the same.
     */
    Optional<RunAtWork> runAtWork() {
        try {
            Optional<String> session = dialect.locking().livingHolder(jdbc, name.schema(), name.lockName());
            if (session.isEmpty()) {
                return Optional.empty();
            }
            OtherTool tool = name.format().otherTool(dialect, name);
            Optional<String> run =
                    tool.outlivesItsSession() ? tool.holder(jdbc).flatMap(OtherTool.Holder::runId) : newestInJournal();
            return run.map(id -> new RunAtWork(id, session.orElseThrow()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Where no row names it: whoever has the lock is the last one that wrote there, as long as anything is begun. */
    private Optional<String> newestInJournal() throws SQLException {
        return new JournalTable(dialect, name)
                .interrupted(jdbc).stream()
                        .max(Comparator.comparing(InterruptedChangeset::at))
                        .map(InterruptedChangeset::runId);
    }

    private <T> T asking(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_READABLE,
                            what + " in schema " + name.schema() + " can't be read: " + e.getMessage() + ".",
                            List.of(),
                            dialect.remedyFor(e)
                                    .orElse(
                                            "Grant the login SELECT on it, or name the right place with --history-schema"
                                                    + " and --history-table.")),
                    e);
        }
    }
}
