package dev.turnstone.tests.processes;

import static org.awaitility.Awaitility.await;

import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Liquibase 4.33.0, in a JVM of its own, at work on one of our databases.
 *
 * <p>An embedded database has to be closed here first ({@link TestDatabase#release()} is called for that), and no
 * connection of the test may be open on it.
 */
public final class LiquibaseProcess {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final TestDatabase database;
    private final Path folder;
    private final List<Path> classPath;
    private final String program;

    /** Works on the database with the changelogs below the folder, or in the jar. */
    public LiquibaseProcess(TestDatabase database, Path folder) {
        this(database, folder, LiquibaseSoftware.classPath(), "LiquibaseOracle");
    }

    private LiquibaseProcess(TestDatabase database, Path folder, List<Path> classPath, String program) {
        this.database = database;
        this.folder = folder;
        this.classPath = List.copyOf(classPath);
        this.program = program;
    }

    /** The same with further classes, by way of a program that does something before. */
    public LiquibaseProcess with(List<Path> classes, String otherProgram) {
        List<Path> all = Stream.concat(classPath.stream(), classes.stream()).toList();
        return new LiquibaseProcess(database, folder, all, otherProgram);
    }

    /** What an operation printed and its exit code: 0, or 1 with a stack trace on stderr. */
    public record Result(int exitCode, String stdout, String stderr) {
        /** Answers itself, or fails with what went wrong. */
        public Result orFail() {
            if (exitCode != 0) {
                throw new AssertionError("Liquibase ended with " + exitCode + "\n" + stdout + "\n" + stderr);
            }
            return this;
        }
    }

    public Result update(String changelog) {
        return run("update", changelog);
    }

    public Result status(String changelog) {
        return run("status", changelog);
    }

    /** One line for each row of its history, in order: {@code path::id::author checksum [tag name]}. */
    public List<String> history() {
        return run("history").orFail().stdout().lines().toList();
    }

    public Result tag(String tag) {
        return run("tag", tag);
    }

    public List<String> listLocks() {
        return run("listLocks").orFail().stdout().lines().toList();
    }

    public Result releaseLocks() {
        return run("releaseLocks");
    }

    /** Answers once Liquibase has its lock, which it gives back after so many seconds unless it is killed before. */
    public JavaProcess holdLock(int seconds) {
        JavaProcess process = start("holdLock", Integer.toString(seconds));
        await().atMost(LIMIT).until(() -> process.stdout().contains("lock held") || !process.isRunning());
        if (!process.isRunning() && !process.stdout().contains("lock held")) {
            throw new AssertionError("Liquibase did not get its lock\n" + process.stderr());
        }
        return process;
    }

    private Result run(String operation, String... argument) {
        try (JavaProcess process = start(operation, argument)) {
            int exitCode = process.waitFor(LIMIT);
            return new Result(exitCode, process.stdout(), process.stderr());
        }
    }

    private JavaProcess start(String operation, String... argument) {
        database.release();
        List<String> arguments = new ArrayList<>(
                List.of(operation, database.driverUrl(), database.username(), database.password(), folder.toString()));
        arguments.addAll(List.of(argument));
        return JavaProcess.start(classPath, program, arguments.toArray(String[]::new));
    }
}
