package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Cleans up after this JVM, however that ends: a small shell waits for the end of a pipe from us, which the system
 * closes even when we are killed.
 */
final class DeathWatch {
    private final Process shell;

    private DeathWatch(List<String> command) {
        try {
            shell = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder. */
    static DeathWatch over(Path folder) {
        return new DeathWatch(List.of("sh", "-c", "cat >/dev/null; rm -rf \"$1\"", "sh", folder.toString()));
    }

    /** Sends the signal to the process, gives it time to end, and deletes the folder. */
    static DeathWatch over(long pid, String signal, Path folder) {
        String script = "cat >/dev/null; kill -$1 $2; sleep 2; rm -rf \"$3\"";
        return new DeathWatch(List.of("sh", "-c", script, "sh", signal, Long.toString(pid), folder.toString()));
    }

    /** There is nothing left to clean up. */
    void end() {
        shell.destroyForcibly();
    }
}
