package dev.turnstone.cli.report;

import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What is said beside the results: lines on stderr and, on a terminal, one live line below them that is rewritten.
 * Thread-safe.
 */
public final class Notes {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final Terminal terminal;
    private final OutputOptions.Loudness loudness;
    private final boolean coloured;
    private String live = "";

    public Notes(Surroundings here, OutputOptions options) {
        this.err = here.err();
        this.terminal = here.terminal();
        this.loudness = options.loudness();
        this.coloured = options.wantsColour(terminal, Channel.ERR);
    }

    /** Whether a live line can be shown. */
    boolean canBeLive() {
        return terminal.has(Channel.ERR) && loudness != OutputOptions.Loudness.QUIET;
    }

    boolean isVerbose() {
        return loudness == OutputOptions.Loudness.VERBOSE;
    }

    String paint(Colour colour, String text) {
        return coloured ? colour.paint(text) : text;
    }

    /** Says something that may be left out. */
    void say(String line) {
        if (loudness != OutputOptions.Loudness.QUIET) {
            insist(line);
        }
    }

    /** Says something that is said even to those who want it quiet. */
    public synchronized void insist(String line) {
        String behind = live;
        showLive("");
        err.println(line);
        showLive(behind);
        err.flush();
    }

    /** Shows where an exception comes from, to those who want to know everything. */
    public synchronized void trace(Throwable fault) {
        if (isVerbose()) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            insist(trace.toString().stripTrailing());
        }
    }

    /** Shows where the cause of an exception comes from, if it has one; its own text is told elsewhere. */
    public void traceCause(Throwable told) {
        Throwable cause = told.getCause();
        if (cause != null) {
            trace(cause);
        }
    }

    /** Replaces the live line; an empty text removes it. */
    public synchronized void showLive(String text) {
        if (text.isEmpty() && live.isEmpty()) {
            return;
        }
        String line = text.length() < terminal.width() ? text : text.substring(0, terminal.width() - 2) + "…";
        err.print(ERASE_LINE + line);
        err.flush();
        live = line;
    }

    /** Asks; what is typed is read by the caller. */
    public synchronized void ask(String question) {
        showLive("");
        err.print(question);
        err.flush();
    }
}
