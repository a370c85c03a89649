package dev.turnstone.cli.option;

import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** How a command talks. On every command. */
public final class OutputOptions {
    static final String OUTPUT = "--output";

    /** The form of the result. */
    public enum Form {
        text,
        json
    }

    /** How much is said beside the result. */
    public enum Loudness {
        QUIET,
        USUAL,
        VERBOSE
    }

    @Option(
            names = OUTPUT,
            paramLabel = "FORM",
            description = "Form of the result: ${COMPLETION-CANDIDATES}. JSON goes to stdout alone.")
    private Form form = Form.text;

    @Option(names = "--quiet", description = "Only results and errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Every statement as it starts; stack traces with faults.")
    private boolean verbose;

    @Option(names = "--no-color", description = "No colours; also with NO_COLOR in the environment.")
    private boolean noColor;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** What the command was given; empty when no command was understood. */
    public Optional<ParseResult> given() {
        return Optional.ofNullable(command).map(spec -> spec.commandLine().getParseResult());
    }

    public Form form() {
        return form;
    }

    public Loudness loudness() {
        return quiet ? Loudness.QUIET : verbose ? Loudness.VERBOSE : Loudness.USUAL;
    }

    public boolean wantsColour(Terminal terminal, Channel channel) {
        return !noColor && terminal.coloured() && terminal.has(channel);
    }

    /** For what must be said when no command was understood. */
    public static OutputOptions ofArguments(String[] args) {
        OutputOptions options = new OutputOptions();
        for (int i = 0; i < args.length; i++) {
            boolean nextIsJson = i + 1 < args.length && args[i + 1].equals(Form.json.name());
            if (args[i].equals(OUTPUT + "=" + Form.json.name()) || args[i].equals(OUTPUT) && nextIsJson) {
                options.form = Form.json;
            }
            options.noColor |= args[i].equals("--no-color");
            options.verbose |= args[i].equals("--verbose");
        }
        return options;
    }
}
