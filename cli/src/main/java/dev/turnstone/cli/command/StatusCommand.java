package dev.turnstone.cli.command;

import dev.turnstone.Status;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.assign.Assignment;
import java.util.concurrent.Callable;

/** {@code turnstone status}. */
public final class StatusCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final Flag exitCode;
    private final SeveralOptions several;
    private final OutputOptions output;

    public StatusCommand(Syntax syntax, Surroundings here) {
        syntax.says("Show what is applied, what is pending and what is wrong. Writes nothing.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.exitCode = syntax.flag("Exit with 3 when something is pending.", "--exit-code");
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("status", here, output.output(), job -> job.onEach(database, several, this::show));
    }

    private ExitCode show(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Status status = to.turnstone().with(display).status();
            job.report().status(status);
            if (status.plan().hasErrors()) {
                return ExitCode.worstOf(status.plan().problems());
            }
            return exitCode.isGiven() && !status.isCurrent() ? ExitCode.PENDING : ExitCode.DONE;
        }
    }
}
