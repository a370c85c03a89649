package dev.turnstone.tests.processes;

import dev.turnstone.tests.processes.LiquibaseProcess.Result;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * Liquibase 4.33.0 in one JVM for many operations, where {@link LiquibaseProcess} starts one for each. It dies with this
 * JVM. Between two operations it has no database open.
 */
public final class LiquibaseService {
    private static final class Shared {
        private static final LiquibaseService SERVICE = new LiquibaseService(start());
    }

    private final BufferedWriter questions;
    private final BufferedReader answers;

    private LiquibaseService(Process process) {
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The one that all tests of this JVM use; nobody closes it. */
    public static LiquibaseService shared() {
        return Shared.SERVICE;
    }

    /** Does one of the operations of the program: {@code update}, {@code status}, {@code tag}, {@code rollback},
     * {@code sync}, {@code markNext}, {@code clearChecksums}. */
    public synchronized Result run(TestDatabase database, Path folder, String operation, String... arguments) {
        database.release();
        String start = String.join(
                "\t", operation, database.driverUrl(), database.username(), database.password(), folder.toString());
        try {
            questions.write(arguments.length == 0 ? start : start + "\t" + String.join("\t", arguments));
            questions.newLine();
            questions.flush();
            return result(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result result(String answer) {
        if (answer == null) {
            throw new IllegalStateException("Liquibase ended before its answer");
        }
        int code = Integer.parseInt(answer.substring(0, 1));
        String printed = answer.substring(2).translateEscapes();
        return code == 0 ? new Result(code, printed, "") : new Result(code, "", printed);
    }

    private static Process start() {
        String classPath = LiquibaseSoftware.classPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx512m",
                            "-Dfile.encoding=UTF-8",
                            "-Dhsqldb.reconfig_logging=false",
                            "-Duser.timezone=" + TimeZone.getDefault().getID(),
                            "-cp",
                            classPath,
                            "LiquibaseOracle")
                    // Derby leaves a log where it is started.
                    .directory(new File(BuildSettings.get("oracle.folder")))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
