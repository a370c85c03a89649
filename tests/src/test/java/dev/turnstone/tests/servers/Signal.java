package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals that Java itself has no call for. */
public final class Signal {
    private Signal() {}

    /** Sends the signal, named as in {@code kill -INT}; a process that is gone already gets nothing. */
    public static void send(String name, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
