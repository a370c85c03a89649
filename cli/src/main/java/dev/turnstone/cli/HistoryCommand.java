package dev.turnstone.cli;

import dev.turnstone.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone history}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "List what is recorded as applied, oldest first. Writes nothing.")
final class HistoryCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final UnusedChangelog changelog = new UnusedChangelog();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    HistoryCommand(Surroundings here) {
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
