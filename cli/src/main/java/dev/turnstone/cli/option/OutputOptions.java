package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Output.Form;
import dev.turnstone.cli.option.Output.Hue;
import dev.turnstone.cli.option.Output.Loudness;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.Syntax.Taken;

/** How a command talks. On every command, at the end. */
public final class OutputOptions {
    private final Syntax syntax;
    private final Taken<Form> form;
    private final Flag quiet;
    private final Flag verbose;
    private final Flag noColor;

    public OutputOptions(Syntax syntax) {
        this.syntax = syntax;
        form = syntax.word(
                Form.class,
                "FORM",
                "Form of the result: ${COMPLETION-CANDIDATES}. JSON goes to stdout alone.",
                Output.OPTION);
        quiet = syntax.flag("Only results and errors.", "--quiet");
        verbose = syntax.flag("Every statement as it starts; stack traces with faults.", "--verbose");
        noColor = syntax.flag("No colours; also with NO_COLOR in the environment.", "--no-color");
        syntax.help();
    }

    /** What was asked for. */
    public Output output() {
        return new Output(
                form.value().orElse(Form.text),
                quiet.isGiven() ? Loudness.QUIET : verbose.isGiven() ? Loudness.VERBOSE : Loudness.USUAL,
                noColor.isGiven() ? Hue.NONE : Hue.AS_THE_TERMINAL_HAS,
                new RetypedOptions(syntax.given()));
    }
}
