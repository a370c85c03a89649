package dev.turnstone.cli.command.plugin;

import dev.turnstone.cli.command.CommandGroup;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;

/** {@code turnstone plugins}. */
public final class PluginsCommand {
    private PluginsCommand() {}

    /** The command with those of its own. */
    public static Callable<Integer> of(Syntax syntax, Surroundings here) {
        return new CommandGroup(
                        syntax,
                        here,
                        "Plugins with schemas of their own: what there is of them, bring one up, take one out.")
                .with("list", PluginListCommand::new)
                .with("status", PluginStatusCommand::new)
                .with("migrate", PluginMigrateCommand::new)
                .with("uninstall", UninstallCommand::new)
                .with("downgrade", DowngradeCommand::new)
                .with("repair", PluginRepairCommand::new);
    }
}
