package dev.turnstone.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What Java routines and drivers print to {@code System.out} goes to stderr while this is open: stdout has the result
 * and nothing else.
 */
public final class StrayOutput implements AutoCloseable {
    private final PrintStream before = System.out;

    private StrayOutput() {}

    public static StrayOutput to(PrintStream err) {
        StrayOutput redirected = new StrayOutput();
        System.setOut(new PrintStream(err, true, StandardCharsets.UTF_8));
        return redirected;
    }

    @Override
    public void close() {
        System.out.flush();
        System.setOut(before);
    }
}
