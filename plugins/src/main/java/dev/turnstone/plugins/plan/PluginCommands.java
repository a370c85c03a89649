package dev.turnstone.plugins.plan;

import dev.turnstone.Advice;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plugins.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the commands of messages are typed for a plugin: those of a changelog name it, and a plugin has none that a command
 * line could be given.
 *
 * @param id the plugin's
 * @param back the command about plugins that goes on with what is being taken back, without {@code plugins} before it
 */
public record PluginCommands(String id, List<String> back) {
    /** Of the core, which nobody here knows. */
    public static final String CHANGELOG = "CHANGELOG";

    public PluginCommands {
        back = List.copyOf(back);
    }

    /** Of one that is brought up. What was listed is taken back when it is uninstalled. */
    public static PluginCommands of(Plugin plugin) {
        return uninstalling(plugin.id());
    }

    /** Of one that is taken out. */
    public static PluginCommands uninstalling(String id) {
        return new PluginCommands(id, List.of("uninstall", id, "--drop"));
    }

    /** Of one of which is taken back what an older release doesn't list. */
    public static PluginCommands downgrading(String id) {
        return new PluginCommands(id, List.of("downgrade", id));
    }

    /** The problem with commands about the plugin. */
    public Problem in(Problem problem) {
        Advice advice = problem.advice();
        return advice.hasCommand() ? problem.with(advice.with(this::ofPlugin)) : problem;
    }

    /** All of these with commands about the plugin. */
    public List<Problem> in(List<Problem> problems) {
        return problems.stream().map(this::in).toList();
    }

    /** The outcome with commands about the plugin. */
    public Outcome in(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                ? failed.with(in(failed.failure().problem()))
                : outcome;
    }

    private NextCommand ofPlugin(NextCommand command) {
        boolean isMine = command.changelog()
                .filter(changelog -> changelog.startsWith(Plugin.PATHS))
                .isPresent();
        if (command instanceof NextCommand.Again again) {
            return isMine ? new NextCommand.Again(again.name(), Optional.empty(), again.stepsLeft()) : again;
        }
        return switch (command.name()) {
            case "repair" ->
                isMine || command.changelog().filter(CHANGELOG::equals).isPresent()
                        ? plugins(List.of("repair", id), command.arguments())
                        : command;
            case "rollback" -> isMine ? plugins(back, List.of()) : command;
            case "migrate" -> isMine ? NextCommand.of("migrate", CHANGELOG) : command;
            default -> command;
        };
    }

    private static NextCommand plugins(List<String> words, List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return NextCommand.withoutChangelog("plugins").with(all);
    }
}
