package dev.turnstone.apply.step;

import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Updates;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.kind.ChangeKind;
import java.sql.SQLException;

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
        if (step instanceof Step.Apply apply) {
            write(apply.changeset(), apply.shape().kind(), apply.row(), AppliedChangeset.EXECUTED);
        } else if (step instanceof Step.MarkRan mark) {
            write(mark.changeset(), ChangeKind.OTHER, mark.row(), AppliedChangeset.MARK_RAN);
        } else if (step instanceof Step.RecordAsRun record) {
            write(record.changeset(), ChangeKind.OTHER, Step.Row.NEW, AppliedChangeset.EXECUTED);
        } else if (step instanceof Step.TakeBack || step instanceof Step.Forget) {
            rows.delete(updates, step.id());
        } else if (step instanceof Step.SetBaseline) {
            rows.insertBaseline(updates, step.id(), numbers.next(), run);
        } else {
            note(step);
        }
    }

    /** What changes a row that stays. */
    private void note(Step step) throws SQLException {
        if (step instanceof Step.AcceptChecksum accept) {
            rows.setChecksum(updates, step.id(), accept.changeset().checksum().orElseThrow());
        } else if (step instanceof Step.AcceptGone) {
            rows.acceptGone(updates, step.id());
        } else if (step instanceof Step.GiveTag tag) {
            rows.setTag(updates, step.id(), tag.tag());
        } else if (step instanceof Step.ForgetChecksum) {
            rows.clearChecksum(updates, step.id());
        }
    }

    private void write(Changeset changeset, ChangeKind kind, Step.Row row, String how) throws SQLException {
        if (row != Step.Row.NEW) {
            rows.update(updates, changeset, AppliedChangeset.RERAN, numbers.next(), run);
        } else {
            rows.insert(updates, changeset, kind, how, numbers.next(), run);
        }
    }
}
