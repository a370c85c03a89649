package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.ListedPlugins;
import java.util.concurrent.Callable;

/** {@code turnstone plugins status}. */
final class PluginStatusCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final Flag exitCode;
    private final SeveralOptions several;
    private final OutputOptions output;

    PluginStatusCommand(Syntax syntax, Surroundings here) {
        syntax.says("Show how each plugin in the folder stands, what is pending and what is wrong. Writes nothing.");
        this.here = here;
        this.database = TargetOptions.knowing(syntax, ChangelogOptions.wherePluginsNeedIt(syntax));
        OrderOptions.on(syntax);
        PluginOptions.folder(syntax);
        this.exitCode = syntax.flag("Exit with 3 when something is pending.", "--exit-code");
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        ListedPlugins work = exitCode.isGiven() ? ListedPlugins.THERE_WITH_EXIT_CODE : ListedPlugins.THERE;
        return Job.run("plugins status", here, output.output(), job -> job.onEach(database, several, work));
    }
}
