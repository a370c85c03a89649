package dev.turnstone.apply.step;

import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.JournalTable;
import dev.turnstone.history.Progress;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.kind.ChangeKind;
import java.sql.SQLException;

/** Carries out the steps that change nothing but what is recorded, inside a transaction that is open. */
public final class BookkeepingRun {
    private final Workplace place;
    private final HistoryRows history;
    private final JournalTable journalTable;
    private final RowNumbers numbers;
    private final RowWriting rows;

    public BookkeepingRun(Workplace place, HistoryTable history, JournalTable journalTable, RowNumbers numbers) {
        this.place = place;
        this.history = history.rows();
        this.journalTable = journalTable;
        this.numbers = numbers;
        this.rows = new RowWriting(place.jdbc(), history.rows(), numbers, place.run());
    }

    public void record(Step.Bookkeeping step) throws SQLException {
        if (!(step instanceof Step.Settling)) {
            rows.write(step);
        } else if (step instanceof Step.AssumeApplied assume) {
            history.insert(
                    place.jdbc(),
                    assume.changeset(),
                    ChangeKind.OTHER,
                    AppliedChangeset.EXECUTED,
                    numbers.next(),
                    place.run());
            journalTable.clear(place.jdbc(), step.id());
        } else if (step instanceof Step.AssumeTakenBack) {
            history.delete(place.jdbc(), step.id());
            journalTable.clear(place.jdbc(), step.id());
        } else if (step instanceof Step.StartOver) {
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
