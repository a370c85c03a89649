package dev.turnstone.cli.work;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what was run.
 *
 * @param howFar back
 * @param manner whether to do it, and whether anybody has to be asked
 */
public record WayBack(HowFar howFar, Manner manner) implements Job.Work {
    /** @throws TurnstoneException when nobody said how far */
    static void requireGiven(HowFar howFar) {
        if (!howFar.isGiven()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "How far back? Nothing was run.",
                    List.of(),
                    "Give --to VERSION or TAG, what is to be kept, --to-date DATE, or --count N, so many steps."));
        }
    }

    /** How far that is for this target. */
    private Reach reach(Assignment target) {
        Optional<Reach> reach = howFar.reach(target).or(() -> target.format().usualWayBack());
        if (reach.isEmpty()) {
            requireGiven(howFar);
        }
        return reach.orElseThrow();
    }

    @Override
    public void check(Assignment target) {
        reach(target);
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        Reach wanted = reach(to);
        Deed<Turnstone> deed = new Deed<Turnstone>(
                turnstone -> turnstone.planRollback(wanted), turnstone -> turnstone.rollback(wanted));
        return new AskedDeed<Turnstone>(
                        deed, (turnstone, plan) -> turnstone.rollback(wanted, plan), Consent::toTakeBack)
                .on(to.turnstone(), to, manner, job);
    }
}
