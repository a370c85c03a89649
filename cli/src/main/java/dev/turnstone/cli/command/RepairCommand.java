package dev.turnstone.cli.command;

import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.StepOption;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Repair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code turnstone repair}. */
public final class RepairCommand implements Callable<Integer> {
    private final Surroundings here;
    /** What somebody knows better: what became of a step that was interrupted. */
    private final Map<Taken<String>, Function<String, Repair>> settlings = new LinkedHashMap<>();

    private final Taken<Boolean> dropBaseline;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public RepairCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Make the history agree with the files, where you know better than it does. Runs no routine.",
                "Without an option: accepts routines that were edited, or removed, after they were applied. With one of"
                        + " them it asks first; --yes where nobody can be asked.");
        this.here = here;
        ChangelogOptions changelog = new ChangelogOptions(syntax);
        Choice settling = syntax.choice();
        settlings.put(
                step(settling, "--assume-done", "as 4.1.0_A: the statement it was at took effect (of Java: all did)."),
                Repair.AssumeDone::new);
        settlings.put(
                step(settling, "--run-again", "the statement it was at had no effect; run it."), Repair.RunAgain::new);
        settlings.put(
                step(settling, "--assume-complete", "all of it is in place, somebody has done the rest."),
                Repair.AssumeComplete::new);
        settlings.put(
                step(settling, "--start-over", "what it did has been taken back; run it from its beginning."),
                Repair.StartOver::new);
        this.dropBaseline = settling.flag(
                "The baseline was a mistake: forget it, and what was recorded with it.", "--drop-baseline");
        settling.end();
        this.database = new TargetOptions(syntax, changelog);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    private static Taken<String> step(Choice settling, String name, String meaning) {
        String sign = meaning.startsWith("as ") ? ", " : ": ";
        return settling.value(new StepOption(), "STEP", "Of an interrupted step" + sign + meaning, name);
    }

    private Repair repair() {
        if (dropBaseline.value().orElse(false)) {
            return new Repair.DropBaseline();
        }
        return settlings.entrySet().stream()
                .flatMap(entry -> entry.getKey().value().map(entry.getValue()).stream())
                .findFirst()
                .orElseGet(Repair.AcceptFiles::new);
    }

    @Override
    public Integer call() {
        Repair repair = repair();
        AskedDeed deed = new AskedDeed(
                new Deed(turnstone -> turnstone.planRepair(repair), turnstone -> turnstone.repair(repair)),
                (turnstone, plan) -> turnstone.repair(repair, plan),
                Consent::toRepair);
        return Job.run(
                "repair",
                here,
                output.output(),
                job -> job.onEach(database, several, (one, to) -> deed.on(to.turnstone(), to, run, one)));
    }
}
