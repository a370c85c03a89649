package dev.turnstone.tests.liquibase;

import dev.turnstone.tests.processes.LiquibaseSoftware;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Liquibase 4.33.0 in a JVM of its own, which is asked about one changelog after the other without a database. The first
 * answer takes a second, the others milliseconds. It dies with this JVM. Thread-safe.
 *
 * <p>{@code LiquibaseOracle.shared().ask(folder, "changelog.xml", OfflineDatabase.POSTGRESQL)}
 */
public final class LiquibaseOracle implements AutoCloseable {
    private static final class Shared {
        private static final LiquibaseOracle ORACLE = start();
    }

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private LiquibaseOracle(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The one that all tests of this JVM may ask; nobody closes it. */
    public static LiquibaseOracle shared() {
        return Shared.ORACLE;
    }

    /** One of its own. */
    public static LiquibaseOracle start() {
        String classPath = LiquibaseSoftware.classPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        try {
            // Files are read as UTF-8 and times are UTC wherever the tests run; what it depends on is asked, not
            // assumed.
            return new LiquibaseOracle(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx512m",
                            "-Dfile.encoding=UTF-8",
                            "-Duser.timezone=" + TimeZone.getDefault().getID(),
                            "-cp",
                            classPath,
                            "LiquibaseAnswers")
                    // Derby leaves a log where it is started.
                    .directory(new File(BuildSettings.get("oracle.folder")))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What Liquibase makes of a changelog on a database.
     *
     * @param folder its search path
     * @param changelog below the folder
     * @param checksums of each changeset is told whether one of these in the history would stand for it
     */
    public OracleAnswer ask(Path folder, String changelog, OfflineDatabase database, String... checksums) {
        List<String> question = new ArrayList<>(List.of(folder.toString(), changelog, database.url()));
        question.addAll(List.of(checksums));
        return AnswerLines.read(conversation(question.stream().map(LiquibaseOracle::escaped)));
    }

    private synchronized List<String> conversation(Stream<String> fields) {
        List<String> lines = new ArrayList<>();
        try {
            questions.write(fields.collect(Collectors.joining("\t")));
            questions.newLine();
            questions.flush();
            String line = answers.readLine();
            while (line != null && !line.equals("end")) {
                lines.add(line);
                line = answers.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("Liquibase ended before its answer did, after " + lines);
            }
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
