package dev.turnstone.tests.processes;

import dev.turnstone.tests.servers.BuildSettings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A program of {@code src/oracle} in a JVM of its own, which is asked one thing after the other: its first answer takes a
 * second, the others milliseconds. It dies with this JVM. Thread-safe.
 */
public final class ToolJvm implements AutoCloseable {
    private final String tool;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private ToolJvm(String tool, Process process) {
        this.tool = tool;
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * What came of it.
     *
     * @param printed what it says; of a failure how it came about
     */
    public record Answer(boolean success, String printed) {
        /** The lines of what it says. */
        public List<String> lines() {
            return printed.lines().toList();
        }
    }

    /**
     * Starts one.
     *
     * @param tool what people call it
     * @param program the class
     */
    public static ToolJvm start(String tool, List<Path> classPath, String program) {
        try {
            // Files are read as UTF-8 and times are those of these tests wherever they run; what it depends on is
            // asked,
            // not assumed.
            return new ToolJvm(
                    tool,
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xmx512m",
                                    "-Dfile.encoding=UTF-8",
                                    "-Dhsqldb.reconfig_logging=false",
                                    "-Duser.timezone=" + TimeZone.getDefault().getID(),
                                    "-cp",
                                    ToolSoftware.joined(classPath),
                                    program)
                            // Derby leaves a log where it is started.
                            .directory(new File(BuildSettings.get("oracle.folder")))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does one thing, with these words. */
    Answer run(List<String> words) {
        String answer = ask(String.join("\t", words), line -> true).get(0);
        return new Answer(answer.startsWith("0"), answer.substring(2).translateEscapes());
    }

    /** The lines of an answer whose last field is the word {@code end}; in fields there are escapes. */
    public List<String> ask(List<String> fields) {
        List<String> lines =
                ask(fields.stream().map(ToolJvm::escaped).collect(Collectors.joining("\t")), "end"::equals);
        return lines.subList(0, lines.size() - 1);
    }

    private synchronized List<String> ask(String question, Predicate<String> isLast) {
        List<String> lines = new ArrayList<>();
        try {
            questions.write(question);
            questions.newLine();
            questions.flush();
            do {
                String line = answers.readLine();
                if (line == null) {
                    throw new IllegalStateException(tool + " ended before its answer did, after " + lines);
                }
                lines.add(line);
            } while (!isLast.test(lines.get(lines.size() - 1)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
