package dev.turnstone.tests.processes;

import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flyway in one JVM for many operations: the newest, and for the databases that it has no published module for, the last
 * that has one. It dies with this JVM. Between two operations it has no database open.
 */
public final class FlywayService {
    private static final String OLDER = "flyway-12.4.0";
    private static final String PROGRAM = "FlywayOracle";

    private final BufferedWriter questions;
    private final BufferedReader answers;

    private FlywayService(Process process) {
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

    /** The one that all tests of this JVM use for a product; nobody closes it. */
    public static FlywayService shared(Product product) {
        return version(product).equals(OLDER) ? Older.SERVICE : Newest.SERVICE;
    }

    private static final class Newest {
        static final FlywayService SERVICE = new FlywayService(start("flyway"));
    }

    private static final class Older {
        static final FlywayService SERVICE = new FlywayService(start(OLDER));
    }

    /**
     * Does one of the operations of the program: {@code migrate}, {@code info}, {@code validate}, {@code repair},
     * {@code baseline}, {@code clean}.
     *
     * @param settings {@code name=value} each, without {@code flyway.} in front
     */
    public Answer run(TestDatabase database, Path folder, String operation, String... settings) {
        return run(database, "filesystem:" + folder, operation, settings);
    }

    /** The same with locations as Flyway has them. */
    public Answer run(TestDatabase database, String locations, String operation, String... settings) {
        database.release();
        return run(database.driverUrl(), database.username(), database.password(), locations, operation, settings);
    }

    /** The same on a database of this URL. */
    public synchronized Answer run(
            String url, String username, String password, String locations, String operation, String... settings) {
        List<String> words = new ArrayList<>(List.of(operation, url, username, password, locations));
        words.addAll(List.of(settings));
        try {
            questions.write(String.join("\t", words));
            questions.newLine();
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("Flyway ended before its answer");
            }
            return new Answer(answer.startsWith("0"), answer.substring(2).translateEscapes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Product product) {
        return product == Product.HSQLDB || product == Product.DERBY ? OLDER : "flyway";
    }

    /** Flyway for a product, and the migrations in Java that its class path has in the folder {@code migrations}. */
    public static List<Path> software(Product product) {
        return software(version(product));
    }

    private static synchronized List<Path> software(String version) {
        Path oracle = Path.of(BuildSettings.get("oracle.folder"));
        List<Path> jars = new ArrayList<>(LiquibaseSoftware.files(oracle.resolve(version)));
        Path classes = compiled(jars, oracle.resolve(version + "-classes"));
        List<Path> all = new ArrayList<>(jars);
        all.add(classes);
        return all;
    }

    private static Process start(String version) {
        Path oracle = Path.of(BuildSettings.get("oracle.folder"));
        List<Path> classPath = new ArrayList<>(software(version));
        JavaProcess.testClassPath().stream()
                .filter(jar -> jar.getFileName()
                        .toString()
                        .matches("(postgresql|mariadb|h2|sqlite|hsqldb|derby|slf4j-api).*\\.jar"))
                .forEach(classPath::add);
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
                            joined(classPath),
                            PROGRAM)
                    // Derby leaves a log where it is started.
                    .directory(oracle.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compiled(List<Path> jars, Path classes) {
        List<Path> sources = sources(Path.of(BuildSettings.get("flyway.source")));
        long newest = sources.stream()
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElseThrow();
        if (classes.resolve(PROGRAM + ".class").toFile().lastModified() < newest) {
            List<String> words = new ArrayList<>(List.of("-cp", joined(jars), "-d", classes.toString()));
            sources.forEach(file -> words.add(file.toString()));
            int code = ToolProvider.findFirst("javac")
                    .orElseThrow()
                    .run(System.out, System.err, words.toArray(String[]::new));
            if (code != 0) {
                throw new AssertionError(sources + " do not compile");
            }
        }
        return classes;
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
