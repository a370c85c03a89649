package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.Uninstall;
import dev.turnstone.cli.work.plugin.Uninstall.Way;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code turnstone plugins uninstall}. */
final class UninstallCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<String> plugin;
    private final Taken<String> export;
    private final Taken<Boolean> drop;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    UninstallCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Let a plugin go, by what was kept in the database when it was brought up: its files need not be there."
                        + " Refused while another plugin requires it.",
                "With --drop it shows what will be lost and asks first; --yes where nobody can be asked.");
        syntax.takesNoMore("a plugin is uninstalled without the changelog.");
        this.here = here;
        this.plugin = PluginOptions.name(syntax);
        Choice way = syntax.choice();
        way.flag("Leave its tables, its history and its undo in the database, and note that.", "--keep");
        this.export = way.text(
                "FILE",
                "Run nothing; write the SQL that takes it out, with its rows of the history; - is stdout.",
                "--export");
        this.drop = way.flag("Take it out, with all that it has stored.", "--drop");
        way.endRequired();
        this.database = new TargetOptions(syntax);
        PluginOptions.folder(syntax);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    private Way way() {
        if (drop.value().orElse(false)) {
            return new Way.Drop();
        }
        return export.value().<Way>map(file -> new Way.Export(Path.of(file))).orElseGet(Way.Keep::new);
    }

    @Override
    public Integer call() {
        return Job.run("plugins uninstall", here, output.output(), job -> {
            Uninstall work = new Uninstall(plugin.value().orElseThrow(), way(), run);
            return work.isForOne() ? job.onOne(database, work) : job.onEach(database, several, work);
        });
    }
}
