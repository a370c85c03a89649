package dev.turnstone.cli.command;

import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code turnstone checksums}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Show the recorded checksum of each changeset beside that of its text. Writes nothing.",
            "With --clear: forget the recorded ones; the next run takes those of the files. Asks first; --yes where"
                    + " nobody can be asked."
        })
public final class ChecksumsCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Option(names = "--clear", description = "Forget the recorded checksums of this changelog.")
    private boolean clear;

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public ChecksumsCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return Job.run(
                "checksums",
                here,
                output,
                job -> job.withTarget(database, target -> clear ? forget(job, target) : show(job, target)));
    }

    private ExitCode forget(Job job, Target target) {
        Recording recording = new Recording.ForgetChecksums();
        return new AskedDeed(
                        new Deed(
                                turnstone -> turnstone.planRecording(recording),
                                turnstone -> turnstone.record(recording)),
                        (turnstone, plan) -> turnstone.record(recording, plan),
                        Consent::toForgetChecksums)
                .on(Turnstone.of(changelog.source(here), target), target, database, run, job);
    }

    /** What would be accepted tells which were edited. */
    private ExitCode show(Job job, Target target) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Plan accepting = Turnstone.of(changelog.source(here), target)
                    .with(database.settings())
                    .with(display)
                    .planRepair(new Repair.AcceptFiles());
            job.report().checksums(target.name(), accepting, ChecksumLine.of(accepting));
            return ExitCode.worstOf(accepting.problems());
        }
    }
}
