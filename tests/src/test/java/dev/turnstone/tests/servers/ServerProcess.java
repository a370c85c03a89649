package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running server, with its output in a file.
 *
 * <p>It does not outlive this JVM, however that ends: a small shell waits for the end of a pipe from us, which the
 * system closes even when we are killed, and then kills the server and deletes its folder.
 */
final class ServerProcess {
    private static final String DEATH_WATCH = "cat >/dev/null; kill -$1 $2; sleep 2; rm -rf \"$3\"";

    private final Process process;
    private final Path log;
    private final String killSignal;

    private ServerProcess(Process process, Path log, String killSignal) {
        this.process = process;
        this.log = log;
        this.killSignal = killSignal;
    }

    static ServerProcess start(List<String> command, Path folder, String killSignal) {
        Path log = folder.resolve("server.log");
        Process process = launch(command, log);
        Process watch = launch(
                List.of("sh", "-c", DEATH_WATCH, "sh", killSignal, "" + process.pid(), folder.toString()),
                folder.resolve("watch.log"));
        process.onExit().thenRun(watch::destroyForcibly);
        return new ServerProcess(process, log, killSignal);
    }

    /** Runs a command to its end; if it fails, says what it printed. */
    static void run(List<String> command, Path log) {
        Process process = launch(command, log);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " failed: " + end(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The last lines the server wrote. */
    String lastWords() {
        return end(log);
    }

    void kill() {
        signal(killSignal);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    void pause() {
        signalAll("STOP");
    }

    void resume() {
        signalAll("CONT");
    }

    private void signalAll(String name) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .forEach(handle -> Signal.send(name, handle.pid()));
    }

    private void signal(String name) {
        if (process.isAlive()) {
            Signal.send(name, process.pid());
        }
    }

    private static Process launch(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "its output can't be read: " + e;
        }
    }
}
