package dev.turnstone.cli.command;

import dev.turnstone.Status;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.HistoryRowsOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone check}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Print the exact SQL that migrate would run, as a script for the database's own client. Writes nothing.",
            "What migrate adds by itself is not in the script: its transactions and, without --with-history, its history."
        })
public final class CheckCommand implements Callable<Integer> {
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
    private final HistoryRowsOption history = new HistoryRowsOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public CheckCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Goal goal = new Goal(reach.reach(changelog).orElse(new Reach.Newest()), order.order());
        return Job.run("check", here, output, job -> job.withTarget(database, target -> show(job, target, goal)));
    }

    private ExitCode show(Job job, Target target, Goal goal) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Status status = Turnstone.of(changelog.source(here), target)
                    .with(database.settings())
                    .with(display)
                    .preview(goal);
            job.report().script(target.name(), status.plan(), history.rows(status, database));
            return ExitCode.worstOf(status.plan().problems());
        }
    }
}
