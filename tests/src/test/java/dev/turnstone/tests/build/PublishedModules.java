package dev.turnstone.tests.build;

import dev.turnstone.tests.servers.BuildSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this build has compiled, in a local repository of its own, so that other builds find it. What they need beside it
 * is read from the repository that this build has filled.
 */
final class PublishedModules {
    /** Where this build runs: the module's folder is the working directory of its tests. */
    static final Path HERE = Path.of("").toAbsolutePath().getParent();

    static final String VERSION = BuildSettings.get("project.version");

    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

    private final Path repository;

    private PublishedModules(Path repository) {
        this.repository = repository;
    }

    static PublishedModules in(Path repository) {
        PublishedModules published = new PublishedModules(repository);
        try {
            Files.copy(
                    HERE.resolve("pom.xml"), published.place("turnstone", "pom"), StandardCopyOption.REPLACE_EXISTING);
            for (String module : modules()) {
                published.publish(HERE.resolve(module), "turnstone-" + module);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return published;
    }

    /** Those with code that isn't a test's. */
    private static List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(HERE.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(module -> Files.isDirectory(HERE.resolve(module).resolve("src/main/java")))
                .filter(module -> Files.isDirectory(HERE.resolve(module).resolve("target/classes")))
                .toList();
    }

    private void publish(Path module, String artifact) throws IOException {
        Files.copy(module.resolve("pom.xml"), place(artifact, "pom"), StandardCopyOption.REPLACE_EXISTING);
        Path classes = module.resolve("target/classes");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(place(artifact, "jar")));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private Path place(String artifact, String extension) throws IOException {
        Path folder = repository.resolve("dev/turnstone").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        return folder.resolve(artifact + "-" + VERSION + "." + extension);
    }

    /** What a build is told to find them. */
    List<String> arguments() {
        return List.of(
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + Objects.requireNonNull(System.getProperty("localRepository")));
    }

    /** The version of a plugin that this build uses, so that it is there. */
    static String versionOf(String plugin) {
        try {
            Matcher version = Pattern.compile("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)</version>")
                    .matcher(Files.readString(HERE.resolve("pom.xml")));
            if (!version.find()) {
                throw new IllegalStateException("this build doesn't use " + plugin);
            }
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
