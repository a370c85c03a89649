package dev.turnstone.liquibase.read.root;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of the file system. */
public record FolderRoot(Path root) implements Root {

    @Override
    public Optional<ChangelogFile> find(String path) {
        return Files.isRegularFile(root.resolve(path)) ? Optional.of(new FileBelow(root, path)) : Optional.empty();
    }

    @Override
    public Optional<List<ChangelogFile>> below(String folder, int maxDepth) throws IOException {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return Optional.empty();
        }
        try (Stream<Path> walk = Files.walk(start, maxDepth, FileVisitOption.FOLLOW_LINKS)) {
            return Optional.of(walk.filter(Files::isRegularFile)
                    .<ChangelogFile>map(file -> new FileBelow(root, withSlashes(root.relativize(file))))
                    .toList());
        } catch (UncheckedIOException e) {
            // A link in a circle, or a folder that may not be read.
            throw e.getCause();
        }
    }

    @Override
    public boolean holds(ChangelogFile file) throws IOException {
        return Files.isDirectory(root) && Path.of(file.place()).startsWith(root.toRealPath());
    }

    @Override
    public Optional<String> pathOf(Path place) {
        Path absolute = root.toAbsolutePath().normalize();
        return Optional.of(place.normalize())
                .filter(there -> there.startsWith(absolute))
                .map(there -> withSlashes(absolute.relativize(there)));
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return root.toAbsolutePath().normalize() + (Files.isDirectory(root) ? "" : " (which isn't there)");
    }

    private record FileBelow(Path root, String path) implements ChangelogFile {
        @Override
        public String shown() {
            return withSlashes(root.resolve(path));
        }

        @Override
        public String place() throws IOException {
            return root.resolve(path).toRealPath().toString();
        }

        @Override
        public byte[] content() throws IOException {
            return Files.readAllBytes(root.resolve(path));
        }
    }
}
