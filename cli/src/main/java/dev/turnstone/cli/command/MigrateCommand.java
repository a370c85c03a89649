package dev.turnstone.cli.command;

import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone migrate}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Run what is pending, in order, each routine once. Without --to or --count: all of it.")
public final class MigrateCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final ReachOptions reach = new ReachOptions();

    @Mixin
    private final OrderOptions order = new OrderOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public MigrateCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Goal goal = new Goal(reach.reach(changelog).orElse(new Reach.Newest()), order.order());
        Deed deed = new Deed(turnstone -> turnstone.plan(goal), turnstone -> turnstone.migrate(goal));
        return Job.run(
                "migrate",
                here,
                output,
                job -> job.withTarget(
                        database,
                        target -> deed.on(Turnstone.of(changelog.source(here), target), target, database, run, job)));
    }
}
