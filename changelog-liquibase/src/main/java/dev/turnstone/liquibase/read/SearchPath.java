package dev.turnstone.liquibase.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders in which changelogs and the files they name are looked for, one after the other. Immutable and thread-safe.
 */
public final class SearchPath {
    private final List<Path> roots;

    private SearchPath(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** These folders, in this order. */
    public static SearchPath of(List<Path> folders) {
        return new SearchPath(folders);
    }

    /** The folders. */
    public List<Path> roots() {
        return roots;
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        try {
            return find(path).isPresent();
        } catch (LeavesSearchPath e) {
            return false;
        }
    }

    /** The paths of the files that stand where one of this path would, for whoever has misspelled it. */
    public List<String> besides(String path) {
        int name = path.lastIndexOf('/') + 1;
        try {
            return list(path.substring(0, name), 0, 0).orElse(List.of()).stream()
                    .map(ChangelogFile::path)
                    .toList();
        } catch (LeavesSearchPath | IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /**
     * The first file of this path.
     *
     * @throws LeavesSearchPath when the path leads out of the folders
     */
    Optional<ChangelogFile> find(String path) throws LeavesSearchPath {
        String inside = inside(path);
        for (Path root : roots) {
            Path file = root.resolve(inside);
            if (Files.isRegularFile(file)) {
                return Optional.of(new FileBelow(root, inside));
            }
        }
        return Optional.empty();
    }

    /**
     * The files below a folder, those of the first root that has it, in the order of their paths.
     *
     * @param minDepth how many folders must at least be between it and a file
     * @param maxDepth how many there may be at most
     * @return empty when no root has the folder
     * @throws LeavesSearchPath when the path leads out of the folders
     */
    Optional<List<ChangelogFile>> list(String folder, int minDepth, int maxDepth) throws LeavesSearchPath, IOException {
        String inside = inside(folder);
        boolean found = false;
        List<ChangelogFile> files = new ArrayList<>();
        for (Path root : roots) {
            Path start = root.resolve(inside);
            if (Files.isDirectory(start)) {
                found = true;
                files.addAll(below(root, start, minDepth, maxDepth));
            }
        }
        files.sort((one, other) -> one.path().compareTo(other.path()));
        return found ? Optional.of(files) : Optional.empty();
    }

    private static List<ChangelogFile> below(Path root, Path start, int minDepth, int maxDepth) throws IOException {
        int deepest = maxDepth == Integer.MAX_VALUE ? maxDepth : maxDepth + 1;
        try (Stream<Path> walk = Files.walk(start, deepest)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> start.relativize(file).getNameCount() > minDepth)
                    .<ChangelogFile>map(file -> new FileBelow(root, withSlashes(root.relativize(file))))
                    .toList();
        }
    }

    /** The path without {@code classpath:}, drive and leading slash, its dots resolved. */
    private static String inside(String path) throws LeavesSearchPath {
        String normal = LogicalPath.normalised(path);
        if (normal.equals("..") || normal.startsWith("../")) {
            throw new LeavesSearchPath(path);
        }
        return normal;
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A path that leads out of the search path. */
    static final class LeavesSearchPath extends Exception {
        private static final long serialVersionUID = 1L;

        LeavesSearchPath(String path) {
            super(path, null, false, false);
        }
    }

    private record FileBelow(Path root, String path) implements ChangelogFile {
        @Override
        public String shown() {
            return withSlashes(root.resolve(path));
        }

        @Override
        public byte[] content() throws IOException {
            return Files.readAllBytes(root.resolve(path));
        }
    }
}
