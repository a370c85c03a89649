package dev.turnstone.apply.step;

import dev.turnstone.apply.place.Workplace;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.JournalTable;
import dev.turnstone.history.Progress;
import dev.turnstone.plan.Step;
import java.sql.SQLException;

/** Carries out the steps that change nothing but what is recorded, inside a transaction that is open. */
public final class BookkeepingRun {
    private final Workplace place;
    private final JournalTable journalTable;
    private final RowWriting rows;
    private final FailureRows failures;

    BookkeepingRun(Workplace place, JournalTable journalTable, RowWriting rows, FailureRows failures) {
        this.place = place;
        this.journalTable = journalTable;
        this.rows = rows;
        this.failures = failures;
    }

    public void record(Step.Bookkeeping step) throws SQLException {
        if (!(step instanceof Step.Settling)) {
            rows.write(step);
            if (step instanceof Step.Forget) {
                failures.countAnew();
            }
        } else if (step instanceof Step.AssumeApplied assume) {
            failures.forget(step.id());
            rows.settled(assume.changeset());
            journalTable.clear(place.jdbc(), step.id());
        } else if (step instanceof Step.AssumeTakenBack) {
            rows.takenBack(step.id());
            journalTable.clear(place.jdbc(), step.id());
        } else if (step instanceof Step.StartOver) {
            failures.forget(step.id());
            journalTable.clear(place.jdbc(), step.id());
        } else if (step instanceof Step.AssumeStatementDone answer) {
            Begun begun = answer.interrupted().stop().statement().orElseThrow();
            settle(answer.interrupted(), new Progress(begun.statement(), begun.digest()));
        } else if (step instanceof Step.RunStatementAgain answer) {
            settle(answer.interrupted(), answer.interrupted().progress());
        }
    }

    private void settle(InterruptedChangeset interrupted, Progress progress) throws SQLException {
        journalTable.update(
                place.jdbc(),
                new JournalTable.Entry(
                        interrupted.id(),
                        interrupted.direction(),
                        progress,
                        new Stop.Between(),
                        interrupted.answers(),
                        place.run().runId()));
    }
}
