package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.PluginMigration;
import java.util.concurrent.Callable;

/** {@code turnstone plugins migrate}. */
final class PluginMigrateCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<String> plugin;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    PluginMigrateCommand(Syntax syntax, Surroundings here) {
        syntax.says("Bring up one plugin, and those that it requires. The core comes first, as always.");
        this.here = here;
        this.plugin = PluginOptions.name(syntax);
        this.database = new TargetOptions(syntax, ChangelogOptions.second(syntax));
        OrderOptions.on(syntax);
        PluginOptions.on(syntax);
        this.run = new RunOptions(syntax);
        this.several = new SeveralOptions(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        PluginMigration work = new PluginMigration(plugin.value().orElseThrow(), run);
        return Job.run("plugins migrate", here, output.output(), job -> job.onEach(database, several, work));
    }
}
