package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal.Reach;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone rollback}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Take back what lies above a version or a tag, or so many steps, newest first: by the U_ routines, or the"
                    + " changelog's own way back.",
            "Shows what it will take back and asks first; --yes where nobody can be asked."
        })
public final class RollbackCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final ReachOptions reach = new ReachOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public RollbackCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Optional<Reach> given = reach.reach(changelog);
        return Job.run("rollback", here, output, job -> {
            Reach wanted = given.orElseThrow(() -> new TurnstoneException(howFar()));
            return job.withTarget(database, target -> takeBack(job, target, wanted));
        });
    }

    static Problem howFar() {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "How far back? Nothing was run.",
                List.of(),
                "Give --to VERSION or TAG, what is to be kept, or --count N, so many steps.");
    }

    private ExitCode takeBack(Job job, Target target, Reach wanted) {
        Deed deed = new Deed(turnstone -> turnstone.planRollback(wanted), turnstone -> turnstone.rollback(wanted));
        return new AskedDeed(deed, (turnstone, plan) -> turnstone.rollback(wanted, plan), Consent::toTakeBack)
                .on(Turnstone.of(changelog.source(here), target), target, database, run, job);
    }
}
