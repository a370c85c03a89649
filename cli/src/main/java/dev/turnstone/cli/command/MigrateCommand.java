package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.Migration;
import java.util.concurrent.Callable;

/** {@code turnstone migrate}. */
public final class MigrateCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final ReachOptions reach;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public MigrateCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Run what is pending, in order, each routine or changeset once. Without --to or --count: all of it.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.reach = ReachOptions.onwards(syntax);
        OrderOptions.on(syntax);
        PluginOptions.on(syntax);
        this.run = new RunOptions(syntax);
        this.several = new SeveralOptions(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        Migration work = new Migration(reach.howFar(), run);
        return Job.run("migrate", here, output.output(), job -> job.onEach(database, several, work));
    }
}
