package dev.turnstone.tests.newcomer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The project's sources in a folder of their own, as somebody has them who has just cloned the repository. */
final class Checkout {
    /** Where this build runs: the module's folder is the working directory of its tests. */
    static final Path HERE = Path.of("").toAbsolutePath().getParent();

    private final Path folder;

    private Checkout(Path folder) {
        this.folder = folder;
    }

    /** What a command printed, and how it ended. */
    record Ended(int exitCode, String output) {}

    static Checkout freshIn(Path folder) throws IOException {
        Files.walkFileTree(HERE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes) throws IOException {
                boolean built = source.endsWith("target") && Files.exists(source.resolveSibling("pom.xml"));
                if (built || source.endsWith(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(HERE.relativize(source)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) throws IOException {
                Files.copy(source, folder.resolve(HERE.relativize(source)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Checkout(folder);
    }

    List<String> readme() throws IOException {
        return Files.readAllLines(folder.resolve("README.md"));
    }

    /** Runs a line as a shell would, in the checkout, without a terminal. */
    Ended run(String command, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile("newcomer", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after five minutes: " + command);
        }
        String text = Files.readString(output);
        Files.delete(output);
        return new Ended(process.exitValue(), text);
    }
}
