package dev.turnstone.apply.step;

import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Change;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Journal;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How a step may be run once more in the same session: from its beginning, when nothing of it remains; or from where the
 * journal says that it was rolled back to. A routine in Java is not: what it does outside the database isn't rolled back.
 */
public record SecondTry(Workplace place, Journal journal, ProgressWatch watch) {

    /** One try. */
    @FunctionalInterface
    public interface Attempt {
        boolean at(Step step) throws StepFailed;
    }

    /** Tries until it is done, or fails for another reason than that others are in the way, or the time is up. */
    public boolean run(Step step, Attempt attempt) throws StepFailed {
        BackOff backOff = new BackOff(place, watch);
        Step next = step;
        while (true) {
            try {
                return attempt.at(next);
            } catch (StepFailed e) {
                next = after(e, backOff).orElseThrow(() -> e.because(backOff::last));
            }
        }
    }

    private Optional<Step> after(StepFailed failed, BackOff backOff) {
        Throwable reason = failed.broken().reason();
        try {
            if (!(reason instanceof SQLException refusal) || !backOff.isWorthAnotherTry(refusal)) {
                return Optional.empty();
            }
            Optional<Step> again = of(failed);
            if (again.isPresent()) {
                backOff.pause(failed.step().name(), refusal);
            }
            return again;
        } catch (SQLException second) {
            reason.addSuppressed(second);
            return Optional.empty();
        }
    }

    /** The step to run; empty when it can't be known that nothing is done twice. */
    private Optional<Step> of(StepFailed failed) throws SQLException {
        Step step = failed.step();
        if (!isAllSql(step) || failed.state() instanceof DatabaseState.Unknown) {
            return Optional.empty();
        }
        boolean whole = failed.state() instanceof DatabaseState.RolledBack;
        if (isOneTransaction(step)) {
            return whole ? Optional.of(step) : Optional.empty();
        }
        Optional<InterruptedChangeset> noted = journal.interrupted(place.jdbc()).stream()
                .filter(begun -> begun.id().equals(step.id()))
                .findFirst();
        if (noted.isEmpty()) {
            return whole ? Optional.of(from(step, Start.BEGINNING)) : Optional.empty();
        }
        return isRolledBack(noted.get().stop())
                ? Optional.of(from(step, new Start.GoingOn(noted.get())))
                : Optional.empty();
    }

    private static boolean isRolledBack(Stop stop) {
        return stop instanceof Stop.RolledBack || stop instanceof Stop.Between;
    }

    private static boolean isOneTransaction(Step step) {
        return !(step instanceof Step.Apply apply && apply.shape().atomicity() == Shape.Atomicity.SEVERAL_PARTS)
                && !(step instanceof Step.TakeBack back && back.shape().atomicity() == Shape.Atomicity.SEVERAL_PARTS);
    }

    private static boolean isAllSql(Step step) {
        return step.changes().stream()
                .allMatch(change -> change instanceof Change.Sql || change instanceof Change.Live);
    }

    private static Step from(Step step, Start start) {
        if (step instanceof Step.Apply apply) {
            return apply.from(start);
        }
        return step instanceof Step.TakeBack back
                ? new Step.TakeBack(back.recorded(), back.changeset(), back.shape(), start)
                : step;
    }
}
