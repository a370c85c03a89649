package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.ListedPlugins;
import java.util.concurrent.Callable;

/** {@code turnstone plugins list}. */
final class PluginListCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final SeveralOptions several;
    private final OutputOptions output;

    PluginListCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "List the plugins in the folder, and those of which the database has something though their files are"
                        + " gone. Writes nothing.");
        this.here = here;
        this.database = TargetOptions.knowing(syntax, ChangelogOptions.wherePluginsNeedIt(syntax));
        OrderOptions.on(syntax);
        PluginOptions.folder(syntax);
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("plugins list", here, output.output(), job -> job.onEach(database, several, ListedPlugins.ALL));
    }
}
