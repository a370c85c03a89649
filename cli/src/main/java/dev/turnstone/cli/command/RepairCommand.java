package dev.turnstone.cli.command;

import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.StepOption;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Repair;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code turnstone repair}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Make the history agree with the files, where you know better than it does. Runs no routine.",
            "Without an option: accepts routines that were edited, or removed, after they were applied. With one of them it asks first; --yes where nobody can be asked."
        })
public final class RepairCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @ArgGroup(exclusive = true)
    private @Nullable Settling settling;

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** What somebody knows better: what became of a step that was interrupted, or that a baseline is wrong. */
    static final class Settling {
        @Option(
                names = "--assume-done",
                paramLabel = "STEP",
                converter = StepOption.class,
                description =
                        "Of an interrupted step, as 4.1.0_A: the statement it was at took effect (of Java: all did).")
        private @Nullable String assumeDone;

        @Option(
                names = "--run-again",
                paramLabel = "STEP",
                converter = StepOption.class,
                description = "Of an interrupted step: the statement it was at had no effect; run it.")
        private @Nullable String runAgain;

        @Option(
                names = "--assume-complete",
                paramLabel = "STEP",
                converter = StepOption.class,
                description = "Of an interrupted step: all of it is in place, somebody has done the rest.")
        private @Nullable String assumeComplete;

        @Option(
                names = "--start-over",
                paramLabel = "STEP",
                converter = StepOption.class,
                description = "Of an interrupted step: what it did has been taken back; run it from its beginning.")
        private @Nullable String startOver;

        @Option(
                names = "--drop-baseline",
                description = "The baseline was a mistake: forget it, and what was recorded with it.")
        private boolean dropBaseline;

        Repair repair() {
            if (dropBaseline) {
                return new Repair.DropBaseline();
            }
            if (assumeDone != null) {
                return new Repair.AssumeDone(assumeDone);
            }
            if (runAgain != null) {
                return new Repair.RunAgain(runAgain);
            }
            if (assumeComplete != null) {
                return new Repair.AssumeComplete(assumeComplete);
            }
            return startOver != null ? new Repair.StartOver(startOver) : new Repair.AcceptFiles();
        }
    }

    public RepairCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Repair repair = settling == null ? new Repair.AcceptFiles() : settling.repair();
        AskedDeed deed = new AskedDeed(
                new Deed(turnstone -> turnstone.planRepair(repair), turnstone -> turnstone.repair(repair)),
                (turnstone, plan) -> turnstone.repair(repair, plan),
                Consent::toRepair);
        return Job.run(
                "repair",
                here,
                output,
                job -> job.withTarget(
                        database,
                        target -> deed.on(Turnstone.of(changelog.source(here), target), target, database, run, job)));
    }
}
