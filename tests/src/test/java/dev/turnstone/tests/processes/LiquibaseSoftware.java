package dev.turnstone.tests.processes;

import dev.turnstone.tests.servers.BuildSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Liquibase and the programs that ask it, which are compiled here because it must never be on our class path. */
public final class LiquibaseSoftware {
    private LiquibaseSoftware() {}

    /** What a JVM needs to run the programs in {@code src/oracle/java}: they, Liquibase 4.33.0, and the drivers. */
    public static List<Path> classPath() {
        return classPath(LiquibaseVersion.V4_33_0);
    }

    /** The same with another version of Liquibase, which {@code LiquibaseOracle} gets on with. */
    static List<Path> classPath(LiquibaseVersion version) {
        Path oracle = Path.of(BuildSettings.get("oracle.folder"));
        List<Path> classPath = new ArrayList<>();
        classPath.add(compiled(oracle));
        classPath.addAll(files(oracle.resolve(version.folder())));
        JavaProcess.testClassPath().stream().filter(LiquibaseSoftware::isDriver).forEach(classPath::add);
        return classPath;
    }

    private static boolean isDriver(Path jar) {
        return jar.getFileName().toString().matches("(postgresql|mariadb|h2|sqlite|hsqldb|derby|slf4j-api).*\\.jar");
    }

    private static synchronized Path compiled(Path oracle) {
        Path classes = oracle.resolve("classes");
        for (Path source : files(Path.of(BuildSettings.get("oracle.source")))) {
            String name = source.getFileName().toString().replace(".java", ".class");
            if (classes.resolve(name).toFile().lastModified() < source.toFile().lastModified()) {
                compile(source, oracle.resolve("liquibase"), classes);
            }
        }
        return classes;
    }

    private static void compile(Path source, Path liquibase, Path classes) {
        String jars = String.join(
                File.pathSeparator,
                files(liquibase).stream().map(Path::toString).toList());
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-cp", jars, "-d", classes.toString(), source.toString());
        if (code != 0) {
            throw new AssertionError(source + " does not compile");
        }
    }

    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
