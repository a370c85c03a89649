package dev.turnstone.cli;

import dev.turnstone.changelog.RoutineNumber;
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
            "Without one of --assume-done, --run-again and --drop-baseline: accepts routines that were edited, or"
                    + " removed, after they were applied. With one of them it asks first; --yes where nobody can be asked."
        })
final class RepairCommand implements Callable<Integer> {
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
                description = "Of an interrupted step, as 4.1.0_A: all of it is in place.")
        private @Nullable RoutineNumber assumeDone;

        @Option(
                names = "--run-again",
                paramLabel = "STEP",
                converter = StepOption.class,
                description = "Of an interrupted step: what it did has been taken back; run it from its beginning.")
        private @Nullable RoutineNumber runAgain;

        @Option(
                names = "--drop-baseline",
                description = "The baseline was a mistake: forget it, and what was recorded with it.")
        private boolean dropBaseline;

        Repair repair() {
            if (dropBaseline) {
                return new Repair.DropBaseline();
            }
            return assumeDone != null
                    ? new Repair.AssumeDone(assumeDone)
                    : runAgain != null ? new Repair.RunAgain(runAgain) : new Repair.AcceptFiles();
        }
    }

    RepairCommand(Surroundings here) {
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
                job -> job.withTarget(database, target -> deed.on(target, changelog.source(), database, run, job)));
    }
}
