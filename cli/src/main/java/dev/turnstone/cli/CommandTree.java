package dev.turnstone.cli;

import dev.turnstone.cli.command.BaselineCommand;
import dev.turnstone.cli.command.CheckCommand;
import dev.turnstone.cli.command.ChecksumsCommand;
import dev.turnstone.cli.command.CleanCommand;
import dev.turnstone.cli.command.CleanSqlCommand;
import dev.turnstone.cli.command.CommandMaker;
import dev.turnstone.cli.command.HistoryCommand;
import dev.turnstone.cli.command.JobCommand;
import dev.turnstone.cli.command.MarkCommand;
import dev.turnstone.cli.command.MigrateCommand;
import dev.turnstone.cli.command.RepairCommand;
import dev.turnstone.cli.command.RollbackCommand;
import dev.turnstone.cli.command.RunCommand;
import dev.turnstone.cli.command.ScriptCommand;
import dev.turnstone.cli.command.SettingsCommand;
import dev.turnstone.cli.command.StatusCommand;
import dev.turnstone.cli.command.TagCommand;
import dev.turnstone.cli.command.UnlockCommand;
import dev.turnstone.cli.command.ValidateCommand;
import dev.turnstone.cli.command.WaitCommand;
import dev.turnstone.cli.command.plugin.PluginsCommand;
import dev.turnstone.cli.command.replication.ReplicationCommand;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** All commands by name. When the first argument names one, only that one is made: the others cost start-up time. */
final class CommandTree {
    private static final List<Entry> ALL = List.of(
            new Entry("status", List.of("info"), StatusCommand::new),
            new Entry("check", List.of(), CheckCommand::new),
            new Entry("migrate", List.of("update"), MigrateCommand::new),
            new Entry("rollback", List.of("undo"), RollbackCommand::new),
            new Entry("script", List.of(), ScriptCommand::new),
            new Entry("clean", List.of(), CleanCommand::new),
            new Entry("clean-sql", List.of(), CleanSqlCommand::new),
            new Entry("run", List.of(), RunCommand::new),
            new Entry("job", List.of(), JobCommand::new),
            new Entry("history", List.of(), HistoryCommand::new),
            new Entry("validate", List.of(), ValidateCommand::new),
            new Entry("tag", List.of(), TagCommand::new),
            new Entry("mark", List.of(), MarkCommand::new),
            new Entry("checksums", List.of(), ChecksumsCommand::new),
            new Entry("baseline", List.of(), BaselineCommand::new),
            new Entry("repair", List.of(), RepairCommand::new),
            new Entry("unlock", List.of(), UnlockCommand::new),
            new Entry("wait", List.of(), WaitCommand::new),
            new Entry("plugins", List.of(), PluginsCommand::of),
            new Entry("replication", List.of(), ReplicationCommand::of),
            new Entry("settings", List.of(), SettingsCommand::new),
            new Entry("completion", List.of(), CompletionCommand::new));

    /** What the three things that people do all day may be called at the head of a command line. */
    private static final Map<String, String> SHORT_FORMS = Map.of("-C", "check", "-L", "migrate", "-R", "rollback");

    /** A command, and what else it may be called. */
    private record Entry(String name, List<String> aliases, CommandMaker maker) {
        boolean isCalled(String text) {
            return name.equals(text) || aliases.contains(text);
        }
    }

    private CommandTree() {}

    /** The arguments with the command's name in the place of a short form. */
    static String[] spelledOut(String[] args) {
        String[] spelled = args.clone();
        if (spelled.length > 0) {
            spelled[0] = SHORT_FORMS.getOrDefault(spelled[0], spelled[0]);
        }
        return spelled;
    }

    /** The command line for these arguments. */
    static CommandLine of(String[] args, Surroundings here) {
        Optional<Entry> named = args.length == 0
                ? Optional.empty()
                : ALL.stream().filter(entry -> entry.isCalled(args[0])).findFirst();
        return with(named.map(List::of).orElse(ALL), here);
    }

    /** The command line with every command. */
    static CommandLine whole(Surroundings here) {
        return with(ALL, here);
    }

    private static CommandLine with(List<Entry> entries, Surroundings here) {
        CommandLine line = new CommandLine(new RootCommand().spec());
        for (Entry entry : entries) {
            Syntax syntax = new Syntax();
            syntax.then(entry.maker().make(syntax, here));
            line.addSubcommand(entry.name(), syntax.spec(), entry.aliases().toArray(String[]::new));
        }
        return Parsing.readied(line, here);
    }
}
