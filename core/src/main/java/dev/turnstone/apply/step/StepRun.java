package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Witness;
import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.apply.place.Patience;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.step.StepWork.LastWord;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.dialect.Locking;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.JournalTable;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Carries out single steps: the work, the history row, the commit. */
public final class StepRun implements AutoCloseable {
    private final Workplace place;
    private final HistoryTable history;
    private final JournalTable journalTable;
    private final SessionMemory session;
    private final StatementCall call;
    private final Transaction transaction;
    private final StepWork work;
    private final ProgressWatch watch;
    private final RowNumbers numbers;
    private final RowWriting rows;
    private final FailureRows failures;
    private final BookkeepingRun bookkeepings;
    private final Witness witness;
    private long began;

    /** @param witness looks at steps before they are recorded */
    public StepRun(Workplace place, SessionMemory session, int nextOrder, ProgressWatch watch, Witness witness) {
        this.place = place;
        this.witness = witness;
        this.history = place.history();
        this.journalTable = new JournalTable(place.dialect(), place.name());
        this.session = session;
        this.call = new StatementCall(place.jdbc(), place.dialect(), place.cancellation(), place.listener()::notice);
        this.transaction = new Transaction(place);
        this.work = new StepWork(place, journalTable, session, call, transaction);
        this.watch = watch;
        this.numbers = new RowNumbers(nextOrder);
        this.rows = new RowWriting(place.jdbc(), history.rows(), numbers, place.run());
        this.failures = new FailureRows(place, numbers);
        this.bookkeepings = new BookkeepingRun(place, journalTable, rows, failures);
    }

    /**
     * Carries out a step, more than once when others are in its way.
     *
     * @return whether it was carried out; if not, another run has done so in the meantime
     */
    public boolean run(Step step) throws StepFailed {
        return new SecondTry(place, journalTable, watch).run(step, this::attempt);
    }

    private boolean attempt(Step step) throws StepFailed {
        began = System.nanoTime();
        readySession(step);
        if (place.dialect().locking().place() == Locking.Place.EACH_TRANSACTION && isSettledByAnotherRun(step)) {
            return false;
        }
        if (step instanceof Step.Apply apply) {
            apply(apply);
        } else if (step instanceof Step.TakeBack takeBack) {
            work.run(
                    step,
                    takeBack.shape(),
                    takeBack.start(),
                    changes -> {
                        for (Changeset.Undo undo : takeBack.changeset().undo()) {
                            changes.run(undo.change(), undo.directives(), undo.at());
                        }
                    },
                    watched(step, () -> rows.write(step, took())));
        } else if (step instanceof Step.Bookkeeping bookkeeping) {
            work.run(
                    step,
                    new Shape(0, Shape.Atomicity.ONE_TRANSACTION),
                    Start.BEGINNING,
                    changes -> {},
                    watched(step, () -> bookkeepings.record(bookkeeping)));
        }
        return true;
    }

    private void apply(Step.Apply apply) throws StepFailed {
        Changeset changeset = apply.changeset();
        StepWork.Changes changes = all -> all.run(changeset.change(), changeset.directives(), changeset.at());
        if (failures.knows(apply)) {
            FailureJournal journal = new FailureJournal(journalTable, apply, failures, transaction, this::took);
            LastWord word = watched(apply, lastWord(apply, journal));
            work.noting(journal).run(apply, apply.shape(), apply.start(), changes, word);
        } else {
            LastWord word = watched(apply, () -> rows.write(apply, took()));
            work.run(apply, apply.shape(), apply.start(), changes, word);
        }
    }

    private LastWord lastWord(Step.Apply apply, FailureJournal journal) {
        return new LastWord() {
            @Override
            public void write() throws SQLException {
                journal.forget();
                rows.write(apply, took());
            }

            @Override
            public void broken(DatabaseState state) throws SQLException {
                if (!(state instanceof DatabaseState.RolledBack)) {
                    journal.tell();
                }
            }
        };
    }

    /** The same, after the witness was asked. */
    private LastWord watched(Step step, LastWord word) {
        return new LastWord() {
            @Override
            public void write() throws SQLException, StepBroken {
                ask(step);
                word.write();
            }

            @Override
            public void broken(DatabaseState state) throws SQLException {
                word.broken(state);
            }
        };
    }

    /** Whether somebody looks at the step before it is recorded, so that it must be a step by itself. */
    public boolean isWatched(Step step) {
        return witness.isWanted(step);
    }

    private void ask(Step step) throws StepBroken {
        if (!witness.isWanted(step)) {
            return;
        }
        Position at = Position.startOf(step.id().path());
        try {
            Optional<Problem> objection = witness.objection(step);
            if (objection.isPresent()) {
                throw new StepBroken(
                        objection.get().code(),
                        at,
                        Optional.empty(),
                        Sent.REFUSED,
                        new IllegalStateException(objection.get().what()));
            }
        } catch (TurnstoneException e) {
            throw new StepBroken(
                    place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE), at, Optional.empty(), Sent.REFUSED, e);
        }
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Says what can't be said inside the transaction; whoever ends the step puts it back. */
    private void readySession(Step step) throws StepFailed {
        try {
            for (String statement : LiveScript.before(step.changes())) {
                session.note();
                place.jdbc().execute(statement);
            }
        } catch (SQLException e) {
            throw refused(step, e);
        }
    }

    private StepFailed refused(Step step, SQLException e) {
        return new StepFailed(
                step,
                new DatabaseState.RolledBack(),
                new StepBroken(
                        place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE),
                        Position.startOf(step.id().path()),
                        Optional.empty(),
                        Sent.REFUSED,
                        e));
    }

    private static boolean updatesRow(Step step) {
        return step instanceof Step.Apply apply && apply.row() != Step.Row.NEW
                || step instanceof Step.MarkRan mark && mark.row() != Step.Row.NEW;
    }

    /** Opens the transaction that keeps others out, and looks whether the step is still to be done. */
    private boolean isSettledByAnotherRun(Step step) throws StepFailed {
        try {
            transaction.begin();
            waitWhileAnotherIsAt(step);
            boolean recorded = history.contains(place.jdbc(), step.id());
            boolean wantsRow =
                    step instanceof Step.Apply || step instanceof Step.MarkRan || step instanceof Step.RecordAsRun;
            boolean settled =
                    wantsRow == recorded && !updatesRow(step) && !(step instanceof Step.Bookkeeping && !wantsRow);
            numbers.goOnAt(history.nextOrder(place.jdbc()));
            if (settled) {
                transaction.commit();
                session.restore();
            }
            return settled;
        } catch (SQLException e) {
            transaction.rollBackAfter(e);
            throw refused(step, e);
        }
    }

    /**
     * A step that commits on the way leaves gaps between its transactions. Its rows in the journal fill them; rows that
     * were there before we came are a question that was answered when the plan was made.
     */
    private void waitWhileAnotherIsAt(Step step) throws SQLException {
        Patience patience = new Patience(place);
        while (!(step instanceof Step.Bookkeeping)) {
            Optional<InterruptedChangeset> begun = journalTable.interrupted(place.jdbc()).stream()
                    .filter(interrupted -> interrupted.id().equals(step.id()) && !isLeftToUs(interrupted, step))
                    .findFirst();
            if (begun.isEmpty()) {
                return;
            }
            transaction.commit();
            patience.pause("run " + begun.get().runId() + ", which is at " + step.name());
            transaction.begin();
        }
    }

    /** Whether it is what the plan goes on from: the run that left it was dead when the plan was made. */
    private static boolean isLeftToUs(InterruptedChangeset interrupted, Step step) {
        Start start = step instanceof Step.Apply apply
                ? apply.start()
                : step instanceof Step.TakeBack back ? back.start() : Start.BEGINNING;
        return start.interrupted()
                .filter(from -> from.runId().equals(interrupted.runId()))
                .isPresent();
    }

    /** The numbers of the history rows that this and its companions write. */
    public RowNumbers numbers() {
        return numbers;
    }

    @Override
    public void close() {
        call.close();
    }
}
