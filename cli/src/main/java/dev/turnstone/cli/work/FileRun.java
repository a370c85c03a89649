package dev.turnstone.cli.work;

import dev.turnstone.FileRunner;
import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.FileResult;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.file.Keep;
import dev.turnstone.file.SqlFile;
import dev.turnstone.plan.Plan;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.FileSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs one SQL file.
 *
 * @param keep what the database keeps of it
 * @param first the statement to begin with, counted from 1
 * @param rows so many of an answer are shown
 * @param manner whether to do it
 */
public record FileRun(Keep keep, int first, int rows, Manner manner) implements Job.Work {
    @Override
    public void check(Assignment target) {
        FileSettings.isDryRun(target.values());
        MigrationFile.in(target.values());
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        SqlFile file = MigrationFile.in(to.values()).read();
        FileRunner runner = FileRunner.of(to.target())
                .with(to.settings())
                .keeping(keep)
                .showing(rows)
                .from(first);
        boolean isDry = manner.mode() == Manner.Mode.DRY_RUN || FileSettings.isDryRun(to.values());
        return isDry ? shown(job, to, runner.plan(file)) : done(job, to, runner, file);
    }

    private static ExitCode shown(Job job, Assignment to, Plan plan) {
        job.report().script(to.target().name(), plan, Optional.empty());
        return ExitCode.worstOf(plan.problems());
    }

    private static ExitCode done(Job job, Assignment to, FileRunner runner, SqlFile file) {
        // What is tried again is answered again.
        Map<Integer, Answered> answers = new TreeMap<>();
        try (RunDisplay display = new RunDisplay(job.notes(), plan -> {}, (number, answered) -> {
            answers.put(number, answered);
            job.report().answered(number, answered);
        })) {
            long begin = System.nanoTime();
            Cancellation cancellation = job.cancellation();
            Outcome outcome = runner.with(display).with(cancellation).run(file);
            display.close();
            if (cancellation.isRequested() && outcome instanceof Outcome.Completed) {
                job.notes().insist("Stopping was asked for, but everything was done already.");
            }
            job.report()
                    .ran(
                            to.target().name(),
                            new FileResult(file, outcome, Duration.ofNanos(System.nanoTime() - begin), answers));
            if (outcome instanceof Outcome.Failed failed) {
                job.notes().trace(failed.failure().cause());
            }
            return ExitCode.of(outcome);
        }
    }
}
