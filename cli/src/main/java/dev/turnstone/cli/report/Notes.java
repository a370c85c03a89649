package dev.turnstone.cli.report;

import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.report.Lines.Weight;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What is said beside the results: lines on stderr and, on a terminal, one live line below them that is rewritten.
 * Thread-safe.
 */
public final class Notes {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final Lines lines;
    private final Terminal terminal;
    private final Output.Loudness loudness;
    private final boolean coloured;
    private final Optional<Notes> whole;
    private final String prefix;
    private String live = "";

    /** On stderr. */
    public Notes(Surroundings here, Output options) {
        this(here, options, (weight, line) -> here.err().println(line));
    }

    /** In the log of a host. */
    public Notes(Surroundings here, Output options, Lines lines) {
        this.whole = Optional.empty();
        this.prefix = "";
        this.err = here.err();
        this.lines = lines;
        this.terminal = here.terminal();
        this.loudness = options.loudness();
        this.coloured = options.wantsColour(terminal, Channel.ERR);
    }

    private Notes(Notes whole, String prefix) {
        this.whole = Optional.of(whole);
        this.prefix = prefix;
        this.err = whole.err;
        this.lines = whole.lines;
        this.terminal = whole.terminal;
        this.loudness = whole.loudness;
        this.coloured = whole.coloured;
    }

    /** Those of one of several that talk at once: each line begins with this, and none is live. */
    public Notes of(String who) {
        return new Notes(this, who);
    }

    /** Whether a live line can be shown. */
    public boolean canBeLive() {
        return whole.isEmpty() && terminal.has(Channel.ERR) && loudness != Output.Loudness.QUIET;
    }

    public boolean isVerbose() {
        return loudness == Output.Loudness.VERBOSE;
    }

    public String paint(Colour colour, String text) {
        return coloured ? colour.paint(text) : text;
    }

    /** Says something that may be left out. */
    public void say(String line) {
        if (loudness != Output.Loudness.QUIET) {
            insist(line);
        }
    }

    /** Says something that is said even to those who want it quiet. */
    public void insist(String line) {
        insist(Weight.USUAL, line);
    }

    /** Says a line of what is wrong, or may be. */
    public void insist(Weight weight, String line) {
        whole.ifPresentOrElse(all -> all.insist(weight, prefix + line), () -> print(weight, line));
    }

    private synchronized void print(Weight weight, String line) {
        String behind = live;
        showLive("");
        lines.say(weight, line);
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
