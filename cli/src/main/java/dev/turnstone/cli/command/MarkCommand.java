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
import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.value.StepOption;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Recording;
import java.util.concurrent.Callable;

/** {@code turnstone mark}. */
public final class MarkCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<Boolean> next;
    private final Taken<String> step;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public MarkCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Record pending changesets as run, because what they do is in place already. Runs none of them.",
                "Shows what it will record and asks first; --yes where nobody can be asked.");
        this.here = here;
        ChangelogOptions changelog = new ChangelogOptions(syntax);
        Choice which = syntax.choice();
        which.flag("Everything that is pending.", "--all");
        this.next = which.flag("The first that is pending.", "--next");
        this.step = which.value(
                new StepOption(),
                "STEP",
                "This one, as status lists it: path::id::author of a changeset; of routines the number, as 4.1.0_A.",
                "--step");
        which.endRequired();
        this.database = new TargetOptions(syntax, changelog);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    private Recording recording() {
        return step.value()
                .<Recording>map(Recording.OneAsRun::new)
                .orElseGet(() -> next.value().orElse(false) ? new Recording.NextAsRun() : new Recording.AllAsRun());
    }

    @Override
    public Integer call() {
        Recording recording = recording();
        AskedDeed<Turnstone> deed = new AskedDeed<Turnstone>(
                new Deed<Turnstone>(
                        turnstone -> turnstone.planRecording(recording), turnstone -> turnstone.record(recording)),
                (turnstone, plan) -> turnstone.record(recording, plan),
                Consent::toRecord);
        return Job.run(
                "mark",
                here,
                output.output(),
                job -> job.onEach(database, several, (one, to) -> deed.on(to.turnstone(), to, run, one)));
    }
}
