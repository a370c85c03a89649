package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.RepairOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.PluginRepair;
import dev.turnstone.plan.Repair;
import java.util.concurrent.Callable;

/** {@code turnstone plugins repair}. */
final class PluginRepairCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<String> plugin;
    private final RepairOptions settlings;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    PluginRepairCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Make the history agree with a plugin's files, where you know better than it does. Runs none of them.",
                "Without an option: accepts files that were edited after they were applied. With one of them it asks"
                        + " first; --yes where nobody can be asked.");
        syntax.takesNoMore("a plugin is repaired without the changelog.");
        this.here = here;
        this.plugin = PluginOptions.name(syntax);
        Choice settling = syntax.choice();
        this.settlings = new RepairOptions(settling, "bell.sql or path::id::author");
        settling.end();
        this.database = new TargetOptions(syntax);
        PluginOptions.folder(syntax);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        Repair repair = settlings.given().orElseGet(Repair.AcceptFiles::new);
        PluginRepair work = new PluginRepair(plugin.value().orElseThrow(), repair, run);
        return Job.run("plugins repair", here, output.output(), job -> job.onEach(database, several, work));
    }
}
