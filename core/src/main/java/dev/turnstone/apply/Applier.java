package dev.turnstone.apply;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Outcome.Done;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;

/** Carries out plans on a database whose lock is held. */
public final class Applier {
    private final Workplace place;

    public Applier(Workplace place) {
        this.place = place;
    }

    /**
     * Carries out a plan, up to its end or the first step that fails.
     *
     * @throws TurnstoneException when the tracking tables can't be made; nothing was run then
     */
    public Outcome apply(Plan plan) {
        if (plan.hasErrors()) {
            return new Outcome.Refused(plan);
        }
        List<Done> done = new ArrayList<>();
        SessionState session = prepare();
        int nextOrder = HistoryTable.nextOrder(plan.history().applied());
        try (StepRun run = new StepRun(place, session, nextOrder);
                ProgressWatch watch = ProgressWatch.over(place)) {
            int number = 0;
            for (Step step : plan.steps()) {
                carryOut(run, watch, step, ++number, plan.steps().size()).ifPresent(done::add);
            }
            return new Outcome.Completed(plan, done);
        } catch (StepFailed e) {
            DatabaseState state = new Verdict(place).of(e.step(), e.state());
            return new Outcome.Failed(plan, done, FailureReport.of(place.dialect(), e, state, plan, done.size()));
        } catch (SQLException e) {
            throw notWritable(e);
        }
    }

    private SessionState prepare() {
        try {
            HistoryTable history = new HistoryTable(place.dialect(), place.name());
            if (place.dialect().locking().place() == Locking.Place.EACH_TRANSACTION) {
                makeHistoryInTurn(history);
            } else {
                history.ensureWritable(place.jdbc());
            }
            return place.dialect().sessionState(place.jdbc());
        } catch (Patience.Exhausted e) {
            throw RunLock.notObtained(e, Advice.of("It ends by itself; or end the program that writes."));
        } catch (SQLException e) {
            throw notWritable(e);
        }
    }

    private void makeHistoryInTurn(HistoryTable history) throws SQLException {
        Transaction transaction = new Transaction(place);
        try {
            transaction.begin();
            history.ensureWritable(place.jdbc());
            transaction.commit();
        } catch (SQLException e) {
            transaction.rollBackAfter(e);
            throw e;
        }
    }

    private TurnstoneException notWritable(SQLException e) {
        return new TurnstoneException(
                new Problem(
                        ErrorCode.HISTORY_NOT_WRITABLE,
                        "The history's table " + place.name().table() + " can't be made or changed in schema "
                                + place.name().schema() + ": " + e.getMessage() + ". Nothing was run.",
                        List.of(),
                        place.dialect()
                                .remedyFor(e)
                                .orElse("Grant the login the right to create tables there, or name another schema with"
                                        + " --history-schema.")),
                e);
    }

    /** Empty when another run was faster. */
    private Optional<Done> carryOut(StepRun run, ProgressWatch watch, Step step, int number, int total)
            throws StepFailed {
        if (place.cancellation().isRequested()) {
            throw new StepFailed(
                    step,
                    new DatabaseState.RolledBack(),
                    new StepBroken(
                            ErrorCode.INTERRUPTED,
                            Position.startOf(step.id().path()),
                            Optional.empty(),
                            StepBroken.Sent.NOTHING,
                            new InterruptedException("the run was asked to stop before this step")));
        }
        place.listener().stepStarted(step, number, total);
        long begin = System.nanoTime();
        Optional<ScheduledFuture<?>> watching = watch.watch(step);
        boolean done;
        try {
            done = run.run(step);
        } finally {
            watching.ifPresent(future -> future.cancel(false));
        }
        if (!done) {
            place.listener().notice(step.name() + " was settled by another run in the meantime.");
            return Optional.empty();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        place.listener().stepDone(step, took);
        return Optional.of(new Done(step, took));
    }
}
