package dev.turnstone.tests.processes;

import dev.turnstone.tests.servers.Signal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program in a JVM of its own, which a test may interrupt or kill. Its output is read as it comes. */
public final class JavaProcess implements AutoCloseable {
    private static final List<String> HANDED_DOWN = List.of("derby.stream.error.file", "java.util.logging.config.file");

    private final Process process;
    private final StringBuffer stdout = new StringBuffer();
    private final StringBuffer stderr = new StringBuffer();
    private final List<Thread> readers;

    private JavaProcess(Process process) {
        this.process = process;
        this.readers = List.of(read(process.getInputStream(), stdout), read(process.getErrorStream(), stderr));
    }

    /** Starts a class of the tests or of what they depend on. */
    public static JavaProcess start(Class<?> main, String... arguments) {
        return start(testClassPath(), main.getName(), arguments);
    }

    /** Starts a class of the tests with so many megabytes of heap. */
    public static JavaProcess withHeap(int megabytes, Class<?> main, String... arguments) {
        return start(megabytes, testClassPath(), main.getName(), arguments);
    }

    /** Starts a class of the tests or of what they depend on, in a folder and with these variables beside the usual ones. */
    public static JavaProcess startIn(
            Path folder, Map<String, String> variables, Class<?> main, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                        command(512, testClassPath(), main.getName(), arguments.toArray(String[]::new)))
                .directory(folder.toFile());
        builder.environment().putAll(variables);
        return start(builder);
    }

    /** Starts a class by name with exactly this class path. */
    public static JavaProcess start(List<Path> classPath, String main, String... arguments) {
        return start(512, classPath, main, arguments);
    }

    private static JavaProcess start(int megabytes, List<Path> classPath, String main, String... arguments) {
        return start(new ProcessBuilder(command(megabytes, classPath, main, arguments)));
    }

    private static List<String> command(int megabytes, List<Path> classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What a short-lived process gains most from.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + megabytes + "m"));
        for (String property : HANDED_DOWN) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    private static JavaProcess start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new JavaProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the running tests, which Surefire hides in the manifest of a jar. */
    public static List<Path> testClassPath() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(paths.split(File.pathSeparator)).map(Path::of).toList();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** What it has printed so far. */
    public String stdout() {
        return stdout.toString();
    }

    public String stderr() {
        return stderr.toString();
    }

    /** Waits for the end and answers the exit code; a process that takes longer is killed, and that is an error. */
    public int waitFor(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                throw new IllegalStateException(
                        "still running after " + limit.toSeconds() + " s\n" + stdout + "\n" + stderr);
            }
            for (Thread reader : readers) {
                reader.join();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            kill();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: the process has no say in it. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGINT, as Ctrl-C sends it. */
    public void interrupt() {
        Signal.send("INT", process.pid());
    }

    /** SIGTERM, as a container's end sends it. */
    public void terminate() {
        Signal.send("TERM", process.pid());
    }

    @Override
    public void close() {
        kill();
    }

    private static Thread read(InputStream from, StringBuffer into) {
        Thread thread = new Thread(
                () -> {
                    try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                        char[] buffer = new char[4096];
                        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                            into.append(buffer, 0, n);
                        }
                    } catch (IOException e) {
                        into.append("\n(the rest of the output is lost: ")
                                .append(e)
                                .append(")");
                    }
                },
                "output of a process");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
