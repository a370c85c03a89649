package dev.turnstone.cli.command;

import dev.turnstone.Status;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code turnstone status}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Show what is applied, what is pending and what is wrong. Writes nothing.")
public final class StatusCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Option(names = "--exit-code", description = "Exit with 3 when something is pending.")
    private boolean exitCode;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public StatusCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return Job.run("status", here, output, job -> job.withTarget(database, target -> show(job, target)));
    }

    private ExitCode show(Job job, Target target) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Status status = Turnstone.of(changelog.source(here), target)
                    .with(database.settings())
                    .with(display)
                    .status();
            job.report().status(status);
            if (status.plan().hasErrors()) {
                return ExitCode.worstOf(status.plan().problems());
            }
            return exitCode && !status.isCurrent() ? ExitCode.PENDING : ExitCode.DONE;
        }
    }
}
