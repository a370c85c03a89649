package dev.turnstone.cli.command;

import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RepairOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Repair;
import java.util.concurrent.Callable;

/** {@code turnstone repair}. */
public final class RepairCommand implements Callable<Integer> {
    private final Surroundings here;
    private final RepairOptions settlings;
    private final Taken<Boolean> dropBaseline;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public RepairCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Make the history agree with the files, where you know better than it does. Runs none of them.",
                "Without an option: accepts files that were edited, or removed, after they were applied. With one of"
                        + " them it asks first; --yes where nobody can be asked.");
        this.here = here;
        ChangelogOptions changelog = new ChangelogOptions(syntax);
        Choice settling = syntax.choice();
        this.settlings = new RepairOptions(settling, "4.1.0_A or path::id::author");
        this.dropBaseline = settling.flag(
                "The baseline was a mistake: forget it, and what was recorded with it.", "--drop-baseline");
        settling.end();
        this.database = new TargetOptions(syntax, changelog);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    private Repair repair() {
        if (dropBaseline.value().orElse(false)) {
            return new Repair.DropBaseline();
        }
        return settlings.given().orElseGet(Repair.AcceptFiles::new);
    }

    @Override
    public Integer call() {
        Repair repair = repair();
        AskedDeed<Turnstone> deed = new AskedDeed<Turnstone>(
                new Deed<Turnstone>(turnstone -> turnstone.planRepair(repair), turnstone -> turnstone.repair(repair)),
                (turnstone, plan) -> turnstone.repair(repair, plan),
                Consent::toRepair);
        return Job.run(
                "repair",
                here,
                output.output(),
                job -> job.onEach(database, several, (one, to) -> deed.on(to.turnstone(), to, run, one)));
    }
}
