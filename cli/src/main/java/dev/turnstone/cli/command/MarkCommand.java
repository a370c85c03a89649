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
import dev.turnstone.plan.Recording;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code turnstone mark}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Record pending changesets as run, because what they do is in place already. Runs none of them.",
            "Shows what it will record and asks first; --yes where nobody can be asked."
        })
public final class MarkCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** Which of them. */
    static final class Which {
        @Option(names = "--all", description = "Everything that is pending.")
        private boolean all;

        @Option(names = "--next", description = "The first that is pending.")
        private boolean next;

        @Option(
                names = "--step",
                paramLabel = "STEP",
                converter = StepOption.class,
                description = "This one: a routine's number, as 4.1.0_A, or a changeset's path::id::author.")
        private @Nullable String step;

        Recording recording() {
            if (step != null) {
                return new Recording.OneAsRun(step);
            }
            return next ? new Recording.NextAsRun() : new Recording.AllAsRun();
        }
    }

    public MarkCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Recording recording = which.recording();
        AskedDeed deed = new AskedDeed(
                new Deed(turnstone -> turnstone.planRecording(recording), turnstone -> turnstone.record(recording)),
                (turnstone, plan) -> turnstone.record(recording, plan),
                Consent::toRecord);
        return Job.run(
                "mark",
                here,
                output,
                job -> job.withTarget(
                        database,
                        target -> deed.on(Turnstone.of(changelog.source(here), target), target, database, run, job)));
    }
}
