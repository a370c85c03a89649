package dev.turnstone.cli.command;

import dev.turnstone.Target;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.UnusedChangelog;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone history}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "List what is recorded as applied, oldest first. Writes nothing.")
public final class HistoryCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final UnusedChangelog changelog = new UnusedChangelog();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public HistoryCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return Job.run("history", here, output, job -> job.withTarget(database, target -> show(job, target)));
    }

    private ExitCode show(Job job, Target target) {
        try (RunDisplay display = new RunDisplay(job.notes());
                Target.Session session = target.openForReading(database.settings(), display)) {
            job.report()
                    .history(
                            target.name(), session.server(), database.settings().historyTable(), session.history());
            return ExitCode.DONE;
        }
    }
}
