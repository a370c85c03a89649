package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends signals that Java itself has no call for. */
public final class Signal {
    private static final Pattern IGNORED = Pattern.compile("SigIgn:\\s*([0-9a-f]+)");

    private Signal() {}

    /**
     * Whether whoever started this process had it ignore a signal, as shells do with SIGINT for what runs in the background.
     * Processes that it starts ignore it too.
     */
    public static boolean isIgnoredHere(int number) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        Matcher ignored = IGNORED.matcher(Files.readString(status));
        return ignored.find() && (Long.parseUnsignedLong(ignored.group(1), 16) >> number - 1 & 1) == 1;
    }

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
