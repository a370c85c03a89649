package dev.turnstone.cli.option;

import dev.turnstone.cli.demand.Spelling;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import java.util.List;

/**
 * How a command talks.
 *
 * @param form of the result
 * @param loudness how much is said beside the result
 * @param hue whether there may be colours
 * @param spelling how commands are written here
 */
public record Output(Form form, Loudness loudness, Hue hue, Spelling spelling) {
    static final String OPTION = "--output";

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

    /** Whether there may be colours. */
    public enum Hue {
        AS_THE_TERMINAL_HAS,
        NONE
    }

    /** Whether this channel gets colours. */
    public boolean wantsColour(Terminal terminal, Channel channel) {
        return hue != Hue.NONE && terminal.coloured() && terminal.has(channel);
    }

    /** For what must be said when no command was understood. */
    public static Output ofArguments(String[] args) {
        List<String> words = List.of(args);
        int output = words.indexOf(OPTION);
        boolean nextIsJson =
                output >= 0 && output + 1 < args.length && words.get(output + 1).equals(Form.json.name());
        return new Output(
                nextIsJson || words.contains(OPTION + "=" + Form.json) ? Form.json : Form.text,
                words.contains("--verbose") ? Loudness.VERBOSE : Loudness.USUAL,
                words.contains("--no-color") ? Hue.NONE : Hue.AS_THE_TERMINAL_HAS,
                Spelling.BARE);
    }
}
