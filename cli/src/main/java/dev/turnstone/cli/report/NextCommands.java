package dev.turnstone.cli.report;

import dev.turnstone.Advice;
import dev.turnstone.NextCommand;
import dev.turnstone.Shell;
import dev.turnstone.cli.demand.Spelling;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.assign.Assignment;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes advice with commands that can be typed as they stand: they lead to the same database, because they repeat what
 * this command line was given.
 */
public final class NextCommands {
    private static final String MASK_NOTE = "*** stands for a password that is not shown: give it as before.";
    private static final String INDENT = "    ";

    /** Of a command whose changelog its author doesn't know. */
    private static final String ANY = "CHANGELOG";

    private final String program;
    private final Spelling spelling;
    /** Empty where none is named. */
    private final Optional<String> changelog;

    public NextCommands(Surroundings here, Output options) {
        this(here.program(), options.spelling(), Optional.empty());
    }

    private NextCommands(String program, Spelling spelling, Optional<String> changelog) {
        this.program = program;
        this.spelling = spelling;
        this.changelog = changelog;
    }

    /** Commands that lead to this target. */
    public NextCommands leadingTo(Assignment target) {
        return new NextCommands(program, spelling.leadingTo(target), target.changelog());
    }

    /** The advice in lines; each command has one of its own. */
    public String written(Advice advice) {
        String text = advice.text(command -> "\n" + INDENT + command(command))
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return advice.hasCommand() && spelling.isMasked() ? text + "\n" + MASK_NOTE : text;
    }

    private String command(NextCommand command) {
        return Shell.line(spelling.words(completed(command), program));
    }

    private NextCommand completed(NextCommand command) {
        return changelog.isPresent()
                        && command instanceof NextCommand.Other other
                        && other.changelog().filter(ANY::equals).isPresent()
                ? new NextCommand.Other(other.name(), changelog, other.arguments())
                : command;
    }
}
