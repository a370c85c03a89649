package dev.turnstone.cli.command;

import dev.turnstone.Target;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.UnusedChangelog;
import dev.turnstone.cli.report.Report.Freed;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.assign.Assignment;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code turnstone unlock}. */
public final class UnlockCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public UnlockCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Free the lock row that a dead run of another tool has left. Our own locks die with their runs.",
                "Shows who holds it and asks first; --yes where nobody can be asked.");
        this.here = here;
        UnusedChangelog.on(syntax);
        this.database = new TargetOptions(syntax);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("unlock", here, output.output(), job -> job.onEach(database, several, this::free));
    }

    private ExitCode free(Job job, Assignment to) {
        Target target = to.target();
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Optional<String> holder = holder(to, target, display);
            if (holder.isEmpty()) {
                job.report().lock(target.name(), "", Freed.WAS_FREE);
            } else if (run.mode() == RunOptions.Mode.DRY_RUN) {
                job.report().lock(target.name(), holder.get(), Freed.NO);
            } else {
                if (!run.isAgreed()) {
                    new Consent(job).toFree(holder.get(), target.name());
                }
                free(job, to, target, display);
            }
            return ExitCode.DONE;
        }
    }

    private static Optional<String> holder(Assignment to, Target target, RunDisplay display) {
        try (Target.Session session = target.openForReading(to.settings(), display)) {
            return session.lockHolder();
        }
    }

    private static void free(Job job, Assignment to, Target target, RunDisplay display) {
        try (Target.WritingSession session = target.openForWriting(to.settings(), display, job.cancellation())) {
            String freed = session.unlock();
            job.report().lock(target.name(), freed, freed.isEmpty() ? Freed.WAS_FREE : Freed.YES);
        }
    }
}
