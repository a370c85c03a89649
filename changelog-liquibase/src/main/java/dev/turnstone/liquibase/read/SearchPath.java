package dev.turnstone.liquibase.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders in which changelogs and the files they name are looked for. A path that two of them have is refused, and so
 * is one that leads out of them, also by a link. Immutable and thread-safe.
 */
public final class SearchPath {
    private final List<Path> roots;

    private SearchPath(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** These folders. */
    public static SearchPath of(List<Path> folders) {
        return new SearchPath(folders);
    }

    /** The folders. */
    public List<Path> roots() {
        return roots;
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        return !leadsOut(path)
                && roots.stream().anyMatch(root -> Files.isRegularFile(root.resolve(LogicalPath.normalised(path))));
    }

    /** The paths of the files that stand where one of this path would, for whoever has misspelled it. */
    public List<String> besides(String path) {
        int name = path.lastIndexOf('/') + 1;
        try {
            return list(path.substring(0, name), 0, 0).orElse(List.of()).stream()
                    .map(ChangelogFile::path)
                    .toList();
        } catch (PathRefused | IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /**
     * The file of this path.
     *
     * @throws PathRefused when the path leads out of the folders, or two of them have it
     */
    Optional<ChangelogFile> find(String path) throws PathRefused, IOException {
        String inside = inside(path);
        Optional<FileBelow> found = Optional.empty();
        for (Path root : roots) {
            FileBelow file = new FileBelow(root, inside);
            if (Files.isRegularFile(file.place())) {
                found = Optional.of(found.isPresent() ? one(found.get(), file) : file);
            }
        }
        if (found.isPresent()) {
            checkIsInside(found.get());
        }
        return found.map(file -> file);
    }

    /**
     * The files below a folder, in the order of their paths.
     *
     * @param minDepth how deep they must lie at least; what lies in the folder itself is 1 deep
     * @param maxDepth how deep they may lie at most
     * @return empty when no root has the folder
     * @throws PathRefused when the path leads out of the folders, or two of them have a file in it
     */
    Optional<List<ChangelogFile>> list(String folder, int minDepth, int maxDepth) throws PathRefused, IOException {
        String inside = inside(folder);
        boolean found = false;
        Map<String, FileBelow> files = new TreeMap<>();
        for (Path root : roots) {
            Path start = root.resolve(inside);
            if (Files.isDirectory(start)) {
                found = true;
                for (FileBelow file : below(root, start, minDepth, maxDepth)) {
                    FileBelow other = files.get(file.path());
                    files.put(file.path(), other == null ? file : one(other, file));
                }
            }
        }
        for (FileBelow file : files.values()) {
            checkIsInside(file);
        }
        return found ? Optional.of(List.copyOf(files.values())) : Optional.empty();
    }

    private static List<FileBelow> below(Path root, Path start, int minDepth, int maxDepth) throws IOException {
        List<FileBelow> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(start, maxDepth, FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> start.relativize(file).getNameCount() >= minDepth)
                    .forEach(file -> files.add(new FileBelow(root, withSlashes(root.relativize(file)))));
            return files;
        } catch (UncheckedIOException e) {
            // A link in a circle, or a folder that may not be read.
            throw e.getCause();
        }
    }

    /** The one file that both are, when one folder is named twice or lies in the other. */
    private static FileBelow one(FileBelow first, FileBelow second) throws PathRefused, IOException {
        if (Files.isSameFile(first.place(), second.place())) {
            return first;
        }
        throw PathRefused.twice(first.path(), first.place(), second.place());
    }

    private void checkIsInside(FileBelow file) throws PathRefused, IOException {
        Path real = file.place().toRealPath();
        for (Path root : roots) {
            if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
                return;
            }
        }
        throw PathRefused.linkedOutside(file.path(), real, roots);
    }

    /** The path without {@code classpath:}, drive and leading slash, its dots resolved. */
    private String inside(String path) throws PathRefused {
        if (leadsOut(path)) {
            throw PathRefused.outside(path, roots);
        }
        return LogicalPath.normalised(path);
    }

    private static boolean leadsOut(String path) {
        String normal = LogicalPath.normalised(path);
        return normal.equals("..") || normal.startsWith("../");
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private record FileBelow(Path root, String path) implements ChangelogFile {
        Path place() {
            return root.resolve(path);
        }

        @Override
        public String shown() {
            return withSlashes(place());
        }

        @Override
        public byte[] content() throws IOException {
            return Files.readAllBytes(place());
        }
    }
}
