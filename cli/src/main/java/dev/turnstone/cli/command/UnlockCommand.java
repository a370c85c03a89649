package dev.turnstone.cli.command;

import dev.turnstone.Target;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.UnusedChangelog;
import dev.turnstone.cli.report.Report.Freed;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone unlock}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Free the lock row that a dead run of another tool has left. Our own locks die with their runs.",
            "Shows who holds it and asks first; --yes where nobody can be asked."
        })
public final class UnlockCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final UnusedChangelog changelog = new UnusedChangelog();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public UnlockCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return Job.run("unlock", here, output, job -> job.withTarget(database, target -> free(job, target)));
    }

    private ExitCode free(Job job, Target target) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Optional<String> holder = holder(target, display);
            if (holder.isEmpty()) {
                job.report().lock(target.name(), "", Freed.WAS_FREE);
            } else if (run.mode() == RunOptions.Mode.DRY_RUN) {
                job.report().lock(target.name(), holder.get(), Freed.NO);
            } else {
                if (!run.isAgreed()) {
                    new Consent(job).toFree(holder.get(), target.name());
                }
                free(job, target, display);
            }
            return ExitCode.DONE;
        }
    }

    private Optional<String> holder(Target target, RunDisplay display) {
        try (Target.Session session = target.openForReading(database.settings(), display)) {
            return session.lockHolder();
        }
    }

    private void free(Job job, Target target, RunDisplay display) {
        try (Target.WritingSession session = target.openForWriting(database.settings(), display, job.cancellation())) {
            String freed = session.unlock();
            job.report().lock(target.name(), freed, freed.isEmpty() ? Freed.WAS_FREE : Freed.YES);
        }
    }
}
