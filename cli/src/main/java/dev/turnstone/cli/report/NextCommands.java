package dev.turnstone.cli.report;

import dev.turnstone.Advice;
import dev.turnstone.NextCommand;
import dev.turnstone.cli.demand.Spelling;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.terminal.Shell;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes advice with commands that can be typed as they stand: they lead to the same database, because they repeat what
 * this command line was given.
 */
public final class NextCommands {
    private static final String MASK_NOTE = "*** stands for a password that is not shown: give it as before.";
    private static final String INDENT = "    ";

    private final String program;
    private final Spelling spelling;

    public NextCommands(Surroundings here, Output options) {
        this.program = here.program();
        this.spelling = options.spelling();
    }

    /** The advice in lines; each command has one of its own, so that no full stop behind it is copied with it. */
    public String written(Advice advice) {
        List<String> lines = new ArrayList<>();
        boolean hasCommand = false;
        for (Advice.Part part : advice.parts()) {
            if (part instanceof Advice.Typed typed) {
                lines.add(INDENT + command(typed.command()));
                hasCommand = true;
            } else if (part instanceof Advice.Words words) {
                String text = hasCommand ? words.text().replaceFirst("^[.,;]\\s*", "") : words.text();
                lines.add(text.strip());
            }
        }
        if (hasCommand && spelling.isMasked()) {
            lines.add(MASK_NOTE);
        }
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private String command(NextCommand command) {
        return spelling.words(command, program).stream().map(Shell::word).collect(Collectors.joining(" "));
    }
}
