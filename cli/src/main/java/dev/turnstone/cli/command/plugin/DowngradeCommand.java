package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.Downgrade;
import java.util.concurrent.Callable;

/** {@code turnstone plugins downgrade}. */
final class DowngradeCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<String> plugin;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    DowngradeCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Take back what a plugin's list doesn't name any more, because an older release of it is installed: by the"
                        + " undo that was kept when it was run, newest first.",
                "Shows what will be lost and asks first; --yes where nobody can be asked.");
        syntax.takesNoMore("a plugin is taken back without the changelog.");
        this.here = here;
        this.plugin = PluginOptions.name(syntax);
        this.database = new TargetOptions(syntax);
        PluginOptions.folder(syntax);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        Downgrade work = new Downgrade(plugin.value().orElseThrow(), run);
        return Job.run("plugins downgrade", here, output.output(), job -> job.onEach(database, several, work));
    }
}
