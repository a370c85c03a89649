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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tools beside which we are tested need, and which must never be on our class path. */
public final class ToolSoftware {
    private ToolSoftware() {}

    /** The files of a folder, by their names. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The drivers of our own class path. */
    static List<Path> drivers() {
        return JavaProcess.testClassPath().stream()
                .filter(ToolSoftware::isDriver)
                .toList();
    }

    private static boolean isDriver(Path jar) {
        return jar.getFileName().toString().matches("(postgresql|mariadb|h2|sqlite|hsqldb|derby|slf4j-api).*\\.jar");
    }

    /** Compiles the programs of a folder, and what all programs share, unless that was done since they were changed. */
    static synchronized Path compiled(Path folder, List<Path> jars, Path classes) {
        List<Path> sources = new ArrayList<>(sources(folder));
        sources.addAll(sources(Path.of(BuildSettings.get("oracle.source")).resolveSibling("shared")));
        boolean fresh = sources.stream().noneMatch(source -> isNewer(source, classes));
        if (!fresh) {
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

    /** Where a class has a package, its file is deeper. */
    private static boolean isNewer(Path source, Path classes) {
        String name = source.getFileName().toString().replace(".java", ".class");
        if (!Files.isDirectory(classes)) {
            return true;
        }
        try (Stream<Path> found = Files.find(
                classes, 6, (file, attributes) -> file.getFileName().toString().equals(name))) {
            return found.noneMatch(
                    file -> file.toFile().lastModified() >= source.toFile().lastModified());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
