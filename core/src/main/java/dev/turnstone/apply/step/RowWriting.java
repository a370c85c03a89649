package dev.turnstone.apply.step;

import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.HistoryRows.Entry;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Updates;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.kind.ChangeKind;
import java.sql.SQLException;
import java.time.Duration;

/** What each kind of step leaves in the history, whether a run writes it or a script. */
public final class RowWriting {
    private final Updates updates;
    private final HistoryRows rows;
    private final RowNumbers numbers;
    private final RunSignature run;

    public RowWriting(Updates updates, HistoryRows rows, RowNumbers numbers, RunSignature run) {
        this.updates = updates;
        this.rows = rows;
        this.numbers = numbers;
        this.run = run;
    }

    /** Writes the row of a step that is done; nothing for one that settles what was interrupted. */
    public void write(Step step) throws SQLException {
        write(step, Duration.ZERO);
    }

    /**
     * The same.
     *
     * @param took how long the step ran
     */
    void write(Step step, Duration took) throws SQLException {
        if (step instanceof Step.Apply apply) {
            Entry entry = new Entry(apply.changeset(), apply.shape().kind(), AppliedChangeset.EXECUTED, took);
            write(entry, apply.row());
        } else if (step instanceof Step.MarkRan mark) {
            write(recorded(mark.changeset(), AppliedChangeset.MARK_RAN), mark.row());
        } else if (step instanceof Step.RecordAsRun record) {
            write(recorded(record.changeset(), AppliedChangeset.EXECUTED), Step.Row.NEW);
        } else if (step instanceof Step.TakeBack) {
            rows.remove(updates, step.id(), numbers::next, run);
        } else if (step instanceof Step.Forget forget) {
            rows.forget(updates, forget.recorded(), numbers::next, run);
        } else if (step instanceof Step.SetBaseline) {
            rows.insertBaseline(updates, step.id(), numbers::next, run);
        } else {
            note(step);
        }
    }

    /** What changes a row that stays. */
    private void note(Step step) throws SQLException {
        if (step instanceof Step.AcceptChecksum accept) {
            rows.accept(updates, accept.recorded(), accept.changeset());
        } else if (step instanceof Step.WriteChecksum write) {
            rows.accept(updates, write.recorded(), write.changeset());
        } else if (step instanceof Step.AcceptGone) {
            rows.acceptGone(updates, step.id(), numbers::next, run);
        } else if (step instanceof Step.GiveTag tag) {
            rows.setTag(updates, step.id(), tag.tag());
        } else if (step instanceof Step.ForgetChecksum) {
            rows.clearChecksum(updates, step.id());
        }
    }

    /** Records a changeset as done by somebody else than a run. */
    void settled(Changeset changeset) throws SQLException {
        rows.insert(updates, recorded(changeset, AppliedChangeset.EXECUTED), numbers::next, run);
    }

    /** Records that a changeset is taken back. */
    void takenBack(ChangesetId id) throws SQLException {
        rows.remove(updates, id, numbers::next, run);
    }

    /** Nobody knows what it means for other code. */
    private static Entry recorded(Changeset changeset, String how) {
        return new Entry(changeset, ChangeKind.OTHER, how, Duration.ZERO);
    }

    private void write(Entry entry, Step.Row row) throws SQLException {
        if (row == Step.Row.NONE || row == Step.Row.GROUND) {
            return;
        }
        if (row != Step.Row.NEW) {
            Entry again = new Entry(entry.changeset(), entry.kind(), AppliedChangeset.RERAN, entry.took());
            rows.update(updates, again, numbers::next, run);
        } else {
            rows.insert(updates, entry, numbers::next, run);
        }
    }
}
