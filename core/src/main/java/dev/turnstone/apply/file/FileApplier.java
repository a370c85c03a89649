package dev.turnstone.apply.file;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.call.AnswerReader;
import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.journal.MemoryJournal;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.step.SecondTry;
import dev.turnstone.apply.step.StepWork;
import dev.turnstone.dialect.Locking;
import dev.turnstone.file.FileRecord.Result;
import dev.turnstone.file.Keep;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;

/** Carries out the plan of a file. */
public final class FileApplier {
    private final Workplace place;
    private final Keep keep;
    private final int rows;
    private final FileBook book;

    /**
     * On a database whose lock is held, as far as that is needed.
     *
     * @param keep what is kept of it
     * @param rows how many of an answer the listener is told
     */
    public FileApplier(Workplace place, Keep keep, int rows) {
        this.place = place;
        this.keep = keep;
        this.rows = rows;
        this.book = keep == Keep.RECORD ? new KeptBook(place) : new NoBook(place.jdbc(), new MemoryJournal());
    }

    /**
     * Carries out a plan of one step.
     *
     * @throws TurnstoneException when what is to be kept can't be; nothing was run then
     */
    public Outcome apply(Plan plan) {
        Step.Apply step = (Step.Apply) plan.steps().get(0);
        open(step);
        Logbook logbook = new Logbook(place.listener(), 1);
        AnswerReader answers =
                new AnswerReader(rows, answered -> place.listener().statementAnswered(step, answered));
        try (ProgressWatch watch = ProgressWatch.over(place);
                StatementCall call = new StatementCall(
                        place.jdbc(), place.dialect(), place.cancellation(), place.listener()::notice, answers)) {
            stopIfAsked(step);
            logbook.started(step, 1);
            Transaction transaction = new Transaction(place);
            StepWork work = new StepWork(place, book.journal(), new SessionMemory(place), call, transaction);
            carryOut(step, work, watch, logbook);
            return new Outcome.Completed(plan, logbook.done());
        } catch (StepFailed e) {
            return failed(plan, step, e);
        }
    }

    private void open(Step.Apply step) {
        try {
            book.open(step);
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_WRITABLE,
                            "The record of the run can't be kept in schema "
                                    + place.name().schema() + ": " + e.getMessage() + ". Nothing was run.",
                            List.of(),
                            place.dialect()
                                    .remedyFor(e)
                                    .orElse("Grant the login the right to create tables there, name another schema with"
                                            + " --history-schema, or leave out --record.")),
                    e);
        }
    }

    private void stopIfAsked(Step step) throws StepFailed {
        if (place.cancellation().isRequested()) {
            throw new StepFailed(
                    step,
                    new DatabaseState.RolledBack(),
                    new StepBroken(
                            ErrorCode.INTERRUPTED,
                            Position.startOf(step.id().path()),
                            Optional.empty(),
                            Sent.NOTHING,
                            new InterruptedException("the run was asked to stop before its first statement")));
        }
    }

    private void carryOut(Step.Apply step, StepWork work, ProgressWatch watch, Logbook logbook) throws StepFailed {
        long begin = System.nanoTime();
        Optional<ScheduledFuture<?>> watching = watch.watch(List.of(step));
        boolean done;
        try {
            done = new SecondTry(place, book.journal(), watch).run(step, again -> attempt((Step.Apply) again, work));
        } finally {
            watching.ifPresent(future -> future.cancel(false));
        }
        if (done) {
            logbook.done(step, Duration.ofNanos(System.nanoTime() - begin));
        } else {
            place.listener().notice(step.name() + " was run by another run in the meantime.");
        }
    }

    private boolean attempt(Step.Apply step, StepWork work) throws StepFailed {
        if (keep == Keep.RECORD
                && place.dialect().locking().place() == Locking.Place.EACH_TRANSACTION
                && isDoneByAnother(step, work.transaction())) {
            return false;
        }
        work.run(
                step,
                step.shape(),
                step.start(),
                changes -> changes.run(
                        step.changeset().change(),
                        step.changeset().directives(),
                        step.changeset().at()),
                () -> book.done(step));
        return true;
    }

    private boolean isDoneByAnother(Step.Apply step, Transaction transaction) throws StepFailed {
        try {
            transaction.begin();
            boolean done = book.isDone(step);
            if (done) {
                transaction.commit();
            }
            return done;
        } catch (SQLException e) {
            transaction.rollBackAfter(e);
            throw new StepFailed(
                    step,
                    new DatabaseState.RolledBack(),
                    new StepBroken(
                            place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE),
                            Position.startOf(step.id().path()),
                            Optional.empty(),
                            Sent.REFUSED,
                            e));
        }
    }

    private Outcome failed(Plan plan, Step.Apply step, StepFailed failed) {
        DatabaseState state = failed.state();
        try {
            book.broken(step, resultOf(state));
        } catch (SQLException second) {
            failed.broken().reason().addSuppressed(second);
        }
        return new Outcome.Failed(
                plan, List.of(), new FileFailure(place, keep, plan.changelog().location(), failed).told());
    }

    private static Result resultOf(DatabaseState state) {
        if (state instanceof DatabaseState.RolledBack) {
            return Result.ROLLED_BACK;
        }
        return state instanceof DatabaseState.HalfApplied ? Result.HALF_APPLIED : Result.UNKNOWN;
    }
}
