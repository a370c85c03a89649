package dev.turnstone.apply.journal;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Journal;
import dev.turnstone.history.Progress;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one step writes to the journal while it runs: nothing as long as it is one transaction, for then the database
 * remembers. The step's row comes into being with its first entry.
 */
public final class StepJournal {
    private final Journal table;
    private final Jdbc jdbc;
    private final ChangesetId id;
    private final Direction direction;
    private final String runId;
    private final List<Asked> asked = new ArrayList<>();
    private boolean tableExists;
    private boolean hasRow;

    /**
     * What the database said.
     *
     * @param behind so many statements had passed when it was asked
     */
    private record Asked(String answer, int behind) {}

    private StepJournal(Journal table, Jdbc jdbc, ChangesetId id, Direction direction, String runId) {
        this.table = table;
        this.jdbc = jdbc;
        this.id = id;
        this.direction = direction;
        this.runId = runId;
    }

    /** Of a step that nothing is noted of. */
    public static StepJournal empty(Journal table, Jdbc jdbc, ChangesetId id, Direction direction, String runId) {
        return new StepJournal(table, jdbc, id, direction, runId);
    }

    /** Of a step that an earlier run has left. */
    public static StepJournal goingOn(Journal table, Jdbc jdbc, InterruptedChangeset from, String runId) {
        StepJournal journal = new StepJournal(table, jdbc, from.id(), from.direction(), runId);
        from.answers().texts().forEach(answer -> journal.asked.add(new Asked(answer, 0)));
        journal.tableExists = true;
        journal.hasRow = true;
        return journal;
    }

    /** Makes the table, if it isn't there. Not inside a transaction: making it may end that. */
    public void prepare() throws SQLException {
        if (!tableExists) {
            table.ensureExists(jdbc);
            tableExists = true;
        }
    }

    /** A statement is about to be sent that commits by itself. */
    public void sent(Progress before, Begun begun) throws SQLException {
        prepare();
        write(before, new Stop.Unanswered(begun));
    }

    /** The server refused a statement that was announced. */
    public void refused(Progress before, Begun begun, String error) throws SQLException {
        prepare();
        write(before, new Stop.Refused(begun, error));
    }

    /** The server refused a statement in a transaction; after its rollback. */
    public void rolledBack(Progress before, Begun begun, String error) throws SQLException {
        prepare();
        write(before, new Stop.RolledBack(begun, error));
    }

    /** So much is done, at the latest when the transaction commits that is open. */
    public void reached(Progress progress) throws SQLException {
        write(progress, new Stop.Between());
    }

    /** The database was asked what the next statements are to be. It is noted with the first of them. */
    public void answered(String answer, int behind) {
        asked.add(new Asked(answer, behind));
    }

    /**
     * What the statements were made of that may have happened. The rest is asked again by whoever goes on: somebody may
     * have put right what the run failed for.
     */
    private Answers answers(Progress progress, Stop stop) {
        int last = stop instanceof Stop.RolledBack
                ? progress.done()
                : stop.statement().map(Begun::statement).orElse(progress.done());
        return new Answers(asked.stream()
                .filter(each -> each.behind() < last)
                .map(Asked::answer)
                .toList());
    }

    private void write(Progress progress, Stop stop) throws SQLException {
        Journal.Entry entry = new Journal.Entry(id, direction, progress, stop, answers(progress, stop), runId);
        if (hasRow) {
            table.update(jdbc, entry);
        } else {
            table.insert(jdbc, entry);
            hasRow = true;
        }
    }

    /** The step is complete, or none of it happened. */
    public void clear() throws SQLException {
        if (hasRow) {
            table.clear(jdbc, id);
        }
    }
}
