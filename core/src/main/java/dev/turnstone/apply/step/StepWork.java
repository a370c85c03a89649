package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.code.CodeCall;
import dev.turnstone.apply.journal.HeldBackJournal;
import dev.turnstone.apply.journal.StepJournal;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.Journal;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The work of one step, from its first statement to the commit that ends it; and when it breaks, the way back and what the
 * journal says of it.
 *
 * @param table where it is noted how far the step is
 * @param call sends its statements
 */
public record StepWork(
        Workplace place, Journal table, SessionMemory session, StatementCall call, Transaction transaction) {

    /** The same, whose progress is noted elsewhere. */
    StepWork noting(Journal other) {
        return new StepWork(place, other, session, call, transaction);
    }

    /** The changes of a step. */
    @FunctionalInterface
    public interface Changes {
        void run(ChangeRun changes) throws StepBroken;
    }

    /** What is written of a step that is done, inside its last transaction. */
    @FunctionalInterface
    public interface LastWord {
        void write() throws SQLException, StepBroken;

        /** The same of one that broke, when what could be rolled back is. */
        default void broken(DatabaseState state) throws SQLException {}
    }

    /**
     * Runs the changes of a step and what is kept of them.
     *
     * @throws StepFailed with the state in which that has left the database
     */
    public void run(Step step, Shape shape, Start start, Changes work, LastWord row) throws StepFailed {
        HeldBackJournal journal = new HeldBackJournal(journalFor(shape, step, start));
        ChangeRun changes = new ChangeRun(place, step, start, transaction, journal, call, session);
        try {
            work.run(changes);
            complete(step, changes, journal, row);
        } catch (StepBroken broken) {
            DatabaseState state = stateAfter(shape, changes, broken);
            takeBack(changes, broken);
            note(changes, journal, broken, state, row);
            throw new StepFailed(step, state, broken);
        }
    }

    private void complete(Step step, ChangeRun changes, HeldBackJournal journal, LastWord row) throws StepBroken {
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

    private void takeBack(ChangeRun changes, StepBroken broken) {
        transaction.rollBackAfter(broken.reason());
        changes.endOwnTransaction(broken.reason());
    }

    private void note(
            ChangeRun changes, HeldBackJournal journal, StepBroken broken, DatabaseState state, LastWord row) {
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
            row.broken(state);
        } catch (SQLException second) {
            broken.reason().addSuppressed(second);
        }
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
            return StepJournal.goingOn(table, place.jdbc(), start.interrupted().get(), runId);
        }
        StepJournal journal = StepJournal.empty(table, place.jdbc(), step.id(), direction, runId);
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
}
