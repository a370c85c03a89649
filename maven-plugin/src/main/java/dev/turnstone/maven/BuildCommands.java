package dev.turnstone.maven;

import dev.turnstone.NextCommand;
import dev.turnstone.cli.demand.Spelling;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.JdbcSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/**
 * Commands as builds: what stands in the POM holds again by itself, and what was typed is repeated. For what there is no
 * goal for, the command of the command line.
 *
 * @param build that runs
 * @param execution the goal in it
 * @param target that is meant; empty when it is about none, or all
 */
record BuildCommands(MavenSession build, MojoExecution execution, Optional<Assignment> target) implements Spelling {
    private static final Set<String> GOALS = Set.of("status", "check", "migrate", "validate", "rollback", "script");
    private static final String COUNT = BuildWords.PREFIX + "count";
    private static final String TARGET = BuildWords.PREFIX + "target";
    private static final String URL = BuildWords.PREFIX + JdbcSettings.URL.name();

    /** What belongs to one goal, or asks for another form of the answer. */
    private static final Set<String> OF_A_GOAL = Set.of("to", "to-date", "count", "yes", "with-history", "rollback");

    private static final Set<String> NOT_AGAIN = Set.of("dry-run", "out", "skip");

    @Override
    public List<String> words(NextCommand command, String program) {
        if (!GOALS.contains(command.name())) {
            return Spelling.BARE.words(target.map(one -> one.completed(command)).orElse(command), program);
        }
        List<String> words = new ArrayList<>(List.of("mvn", goal(command.name())));
        if (command instanceof NextCommand.Other other) {
            addArguments(other.arguments(), words);
        }
        typed().forEach((name, value) -> {
            String own = name.substring(BuildWords.PREFIX.length());
            if (command instanceof NextCommand.Again || !OF_A_GOAL.contains(own)) {
                words.add("-D" + name + "=" + again(name, value, command));
            }
        });
        choice().ifPresent(word -> words.add("-D" + TARGET + "=" + word));
        return words;
    }

    /** The word for the one of several that is meant. */
    private Optional<String> choice() {
        return target.filter(Assignment::isOneOfSeveral).map(Assignment::choice);
    }

    @Override
    public BuildCommands leadingTo(Assignment other) {
        return new BuildCommands(build, execution, Optional.of(other));
    }

    /** The prefix is only known where the POM names the plugin; and what an execution has of its own counts only in it. */
    private String goal(String name) {
        boolean isInPom =
                build.getCurrentProject().getPlugin(execution.getPlugin().getKey()) != null;
        String id = execution.getExecutionId();
        boolean isSame = name.equals(execution.getGoal());
        return (isInPom ? "turnstone" : execution.getPlugin().getId())
                + ":" + name
                + (isSame && isInPom && !id.startsWith("default-") ? "@" + id : "");
    }

    private static void addArguments(List<String> arguments, List<String> words) {
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                words.add("-D" + BuildWords.PREFIX + BuildWords.name(argument));
            } else {
                int last = words.size() - 1;
                words.set(last, words.get(last) + "=" + argument);
            }
        }
    }

    private static String again(String name, String value, NextCommand command) {
        if (name.equals(COUNT) && command instanceof NextCommand.Again again) {
            // As many as are left; where nobody can know, something that must be filled in.
            return again.stepsLeft().map(String::valueOf).orElse("N");
        }
        return name.equals(URL) ? MaskedUrl.of(value) : value;
    }

    private TreeMap<String, String> typed() {
        TreeMap<String, String> typed = new TreeMap<>();
        build.getUserProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(BuildWords.PREFIX))
                .filter(name -> choice().isEmpty() || !name.equals(TARGET))
                .filter(name -> !NOT_AGAIN.contains(name.substring(BuildWords.PREFIX.length())))
                .forEach(name -> typed.put(name, build.getUserProperties().getProperty(name)));
        return typed;
    }

    @Override
    public boolean isMasked() {
        String url = build.getUserProperties().getProperty(URL, "");
        return !MaskedUrl.of(url).equals(url);
    }
}
