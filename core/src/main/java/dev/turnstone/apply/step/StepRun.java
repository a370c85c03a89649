package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.code.CodeCall;
import dev.turnstone.apply.journal.HeldBackJournal;
import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.apply.journal.StepJournal;
import dev.turnstone.apply.place.Patience;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StatementCall;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.dialect.Locking;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.JournalTable;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.Optional;

/** Carries out single steps: the work, the history row, the commit. */
public final class StepRun implements AutoCloseable {
    private final Workplace place;
    private final HistoryTable history;
    private final JournalTable journalTable;
    private final SessionMemory session;
    private final StatementCall call;
    private final Transaction transaction;
    private final ProgressWatch watch;
    private final RowNumbers numbers;
    private final RowWriting rows;
    private final BookkeepingRun bookkeepings;

    /** What the step writes into the history, inside its last transaction. */
    private interface HistoryRow {
        void write() throws SQLException;
    }

    public StepRun(Workplace place, SessionMemory session, int nextOrder, ProgressWatch watch) {
        this.place = place;
        this.history = new HistoryTable(place.dialect(), place.name());
        this.journalTable = new JournalTable(place.dialect(), place.name());
        this.session = session;
        this.call = new StatementCall(place.jdbc(), place.dialect(), place.cancellation(), place.listener()::notice);
        this.transaction = new Transaction(place);
        this.watch = watch;
        this.numbers = new RowNumbers(nextOrder);
        this.rows = new RowWriting(place.jdbc(), history.rows(), numbers, place.run());
        this.bookkeepings = new BookkeepingRun(place, history, journalTable, numbers);
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
        readySession(step);
        if (place.dialect().locking().place() == Locking.Place.EACH_TRANSACTION && isSettledByAnotherRun(step)) {
            return false;
        }
        if (step instanceof Step.Apply apply) {
            Changeset changeset = apply.changeset();
            work(
                    step,
                    apply.shape(),
                    apply.start(),
                    changes -> changes.run(changeset.change(), changeset.directives(), changeset.at()),
                    () -> rows.write(apply));
        } else if (step instanceof Step.TakeBack takeBack) {
            work(
                    step,
                    takeBack.shape(),
                    takeBack.start(),
                    changes -> {
                        for (Changeset.Undo undo : takeBack.changeset().undo()) {
                            changes.run(undo.change(), undo.directives(), undo.at());
                        }
                    },
                    () -> rows.write(step));
        } else if (step instanceof Step.Bookkeeping bookkeeping) {
            work(
                    step,
                    new Shape(0, Shape.Atomicity.ONE_TRANSACTION),
                    Start.BEGINNING,
                    changes -> {},
                    () -> bookkeepings.record(bookkeeping));
        }
        return true;
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

    /** The changes of a step. */
    private interface Work {
        void run(ChangeRun changes) throws StepBroken;
    }

    private void work(Step step, Shape shape, Start start, Work work, HistoryRow row) throws StepFailed {
        HeldBackJournal journal = new HeldBackJournal(journalFor(shape, step, start));
        ChangeRun changes = new ChangeRun(place, step, start, transaction, journal, call, session);
        try {
            work.run(changes);
            complete(step, changes, journal, row);
        } catch (StepBroken broken) {
            throw failed(step, shape, changes, journal, broken);
        }
    }

    private void complete(Step step, ChangeRun changes, HeldBackJournal journal, HistoryRow row) throws StepBroken {
        boolean committing = false;
        try {
            if (changes.sessionChanged()) {
                session.restore();
                place.keepLock();
            }
            journal.letIn();
            transaction.begin();
            row.write();
            journal.clear();
            committing = true;
            transaction.commit();
            place.dialect().flush(place.jdbc());
            if (changes.sessionChanged()) {
                // Some settings can't be put back inside a transaction.
                session.restore();
            }
        } catch (SQLException e) {
            throw new StepBroken(
                    place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE),
                    Position.startOf(step.id().path()),
                    Optional.empty(),
                    committing && (place.isLost(e) || !transaction.isOpen()) ? Sent.UNANSWERED : Sent.REFUSED,
                    e);
        }
    }

    private StepFailed failed(Step step, Shape shape, ChangeRun changes, HeldBackJournal journal, StepBroken broken) {
        transaction.rollBackAfter(broken.reason());
        changes.endOwnTransaction(broken.reason());
        DatabaseState state = stateAfter(shape, changes, broken);
        try {
            if (changes.sessionChanged()) {
                session.restore();
            }
            journal.letIn();
            String message = String.valueOf(broken.reason().getMessage());
            if (state instanceof DatabaseState.RolledBack) {
                journal.clear();
            } else if (broken.reason() instanceof CodeCall.TransactionEnded) {
                journal.refused(changes.committed(), Begun.ROUTINE, message);
            } else if (changes.rolledBack().isPresent()) {
                journal.rolledBack(changes.committed(), changes.rolledBack().get(), message);
            } else {
                journal.settle();
            }
        } catch (SQLException second) {
            broken.reason().addSuppressed(second);
        }
        return new StepFailed(step, state, broken);
    }

    private static DatabaseState stateAfter(Shape shape, ChangeRun changes, StepBroken broken) {
        int committed = changes.committed().done();
        if (broken.sent() == Sent.UNANSWERED) {
            return new DatabaseState.Unknown(committed);
        }
        return committed == 0
                ? new DatabaseState.RolledBack()
                : new DatabaseState.HalfApplied(committed, Math.max(shape.statements(), changes.passed()));
    }

    private StepJournal journalFor(Shape shape, Step step, Start start) throws StepFailed {
        Direction direction = step instanceof Step.TakeBack ? Direction.UNDO : Direction.APPLY;
        String runId = place.run().runId();
        if (start.interrupted().isPresent()) {
            return StepJournal.goingOn(
                    journalTable, place.jdbc(), start.interrupted().get(), runId);
        }
        StepJournal journal = StepJournal.empty(journalTable, place.jdbc(), step.id(), direction, runId);
        try {
            if (shape.atomicity() == Shape.Atomicity.SEVERAL_PARTS) {
                journal.prepare();
            }
            return journal;
        } catch (SQLException e) {
            throw new StepFailed(
                    step,
                    new DatabaseState.RolledBack(),
                    new StepBroken(
                            ErrorCode.HISTORY_NOT_WRITABLE,
                            Position.startOf(step.id().path()),
                            Optional.empty(),
                            Sent.REFUSED,
                            e));
        }
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
