package dev.turnstone.cli.command;

import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import dev.turnstone.settings.assign.Assignment;
import java.util.concurrent.Callable;

/** {@code turnstone checksums}. */
public final class ChecksumsCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Flag clear;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public ChecksumsCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Show the recorded checksum of each changeset beside that of its text. Writes nothing.",
                "With --clear: forget the recorded ones; the next run takes those of the files. Asks first; --yes where"
                        + " nobody can be asked.");
        this.here = here;
        ChangelogOptions changelog = new ChangelogOptions(syntax);
        this.clear = syntax.flag("Forget the recorded checksums of this changelog.", "--clear");
        this.database = new TargetOptions(syntax, changelog);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run(
                "checksums",
                here,
                output.output(),
                job -> job.onEach(database, several, clear.isGiven() ? this::forget : this::show));
    }

    private ExitCode forget(Job job, Assignment to) {
        Recording recording = new Recording.ForgetChecksums();
        return new AskedDeed<Turnstone>(
                        new Deed<Turnstone>(
                                turnstone -> turnstone.planRecording(recording),
                                turnstone -> turnstone.record(recording)),
                        (turnstone, plan) -> turnstone.record(recording, plan),
                        Consent::toForgetChecksums)
                .on(to.turnstone(), to, run, job);
    }

    /** What would be accepted tells which were edited. */
    private ExitCode show(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Plan accepting = to.turnstone().with(display).planRepair(new Repair.AcceptFiles());
            job.report().checksums(to.target().name(), accepting, ChecksumLine.of(accepting));
            return ExitCode.worstOf(accepting.problems());
        }
    }
}
