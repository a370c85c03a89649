package dev.turnstone.apply.run;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.Witness;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.Patience;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Verdict;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.step.QuestionRun;
import dev.turnstone.apply.step.StepRun;
import dev.turnstone.apply.together.GroupRun;
import dev.turnstone.apply.together.ScriptRun;
import dev.turnstone.dialect.Locking;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;

/** Carries out plans on a database whose lock is held. */
public final class Applier {
    private final Workplace place;

    private final Witness witness;

    /** @param witness looks at steps before they are recorded */
    public Applier(Workplace place, Witness witness) {
        this.place = place;
        this.witness = witness;
    }

    /**
     * Carries out a plan, up to its end or the first step that fails.
     *
     * @throws TurnstoneException when the tracking tables can't be made; nothing was run then
     */
    public Outcome apply(Plan plan) {
        return plan.hasErrors()
                ? new Outcome.Refused(plan)
                : carryOut(new PlansTogether(List.of(plan))).get(0);
    }

    /**
     * Carries out plans without errors, one behind the other, as if they were one: up to the end, or the first that fails.
     *
     * @param plans each of changesets of its own; the first knows the history
     * @return the outcomes of as many as were begun
     * @throws TurnstoneException when the tracking tables can't be made; nothing was run then
     */
    public List<Outcome> apply(List<Plan> plans) {
        return plans.isEmpty() ? List.of() : carryOut(new PlansTogether(plans));
    }

    private List<Outcome> carryOut(PlansTogether plans) {
        List<Step> steps = plans.steps();
        Logbook logbook = new Logbook(place.listener(), steps.size());
        SessionMemory session = prepare(plans.history().presence());
        int nextOrder = plans.history().nextOrder();
        try (ProgressWatch watch = ProgressWatch.over(place);
                StepRun run = new StepRun(place, session, nextOrder, watch, witness);
                ScriptRun scripts = new ScriptRun(place, run, session, watch);
                GroupRun groups = new GroupRun(place, run, logbook, watch)) {
            for (Plan plan : plans.all()) {
                new QuestionRun(place).askAbout(plan);
            }
            int next = 0;
            while (next < steps.size()) {
                stopIfAsked(steps.get(next));
                int together = groups.run(steps, next);
                if (together == 0) {
                    Step step = steps.get(next);
                    int number = next + 1;
                    Tolerance tolerance = new Tolerance(place, plans.planOf(step), logbook);
                    tolerance.during(step, () -> carryOut(scripts, run, watch, logbook, step, number));
                }
                next += Math.max(1, together);
            }
            return plans.completed(logbook);
        } catch (StepFailed e) {
            UnrecordedRun.behind(e, plans.planOf(e.step()).aftermath(), place);
            DatabaseState state = new Verdict(place).of(e.step(), e.state());
            return plans.failed(logbook, e, state, Diagnosis.by(place.dialect()));
        } catch (SQLException e) {
            throw notWritable(e);
        }
    }

    private SessionMemory prepare(Presence presence) {
        try {
            HistoryTable history = place.history();
            if (place.dialect().locking().place() == Locking.Place.EACH_TRANSACTION) {
                makeHistoryInTurn(history);
            } else if (presence == Presence.MISSING) {
                history.create(place.jdbc());
            } else {
                history.ensureWritable(place.jdbc());
            }
            return new SessionMemory(place);
        } catch (Patience.Exhausted e) {
            throw RunLock.notObtained(e, Advice.of("It ends by itself; or end the program that does it."));
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

    private void stopIfAsked(Step next) throws StepFailed {
        if (place.cancellation().isRequested()) {
            throw new StepFailed(
                    next,
                    new DatabaseState.RolledBack(),
                    new StepBroken(
                            ErrorCode.INTERRUPTED,
                            Position.startOf(next.id().path()),
                            Optional.empty(),
                            StepBroken.Sent.NOTHING,
                            new InterruptedException("the run was asked to stop before this step")));
        }
    }

    private void carryOut(
            ScriptRun scripts, StepRun run, ProgressWatch watch, Logbook logbook, Step planned, int number)
            throws StepFailed {
        logbook.started(planned, number);
        Optional<Step> decided = new QuestionRun(place).decide(planned);
        if (decided.isEmpty()) {
            return;
        }
        Step step = decided.get();
        long begin = System.nanoTime();
        Optional<ScheduledFuture<?>> watching = watch.watch(List.of(step));
        boolean done;
        try {
            done = scripts.run(step) || run.run(step);
        } finally {
            watching.ifPresent(future -> future.cancel(false));
        }
        if (done) {
            logbook.done(step, Duration.ofNanos(System.nanoTime() - begin));
        } else {
            place.listener().notice(step.name() + " was settled by another run in the meantime.");
        }
    }
}
