package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.read.root.ClassPathRoot;
import dev.turnstone.liquibase.read.root.FolderRoot;
import dev.turnstone.liquibase.read.root.JarRoot;
import dev.turnstone.liquibase.read.root.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places in which changelogs and the files they name are looked for, one after the other: folders, jars, the class
 * path. Immutable and thread-safe.
 */
public final class SearchPath {
    private final List<Root> roots;

    private SearchPath(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * These folders and jars, in this order.
     *
     * @throws TurnstoneException when a file among them is no jar
     */
    public static SearchPath of(List<Path> foldersAndJars) {
        return new SearchPath(foldersAndJars.stream().map(SearchPath::root).toList());
    }

    /** The class path alone. */
    public static SearchPath onClassPath(ClassLoader loader) {
        return of(List.of()).andClassPath(loader);
    }

    /** The same, and behind it what this loader finds. */
    public SearchPath andClassPath(ClassLoader loader) {
        return new SearchPath(Stream.concat(roots.stream(), Stream.of(new ClassPathRoot(loader)))
                .toList());
    }

    private static Root root(Path place) {
        if (!Files.isRegularFile(place)) {
            return new FolderRoot(place);
        }
        try {
            return new JarRoot(place);
        } catch (IOException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The search path names '" + place + "', which is neither a folder nor a jar: "
                                    + e.getMessage() + ".",
                            List.of(),
                            "Name folders and jars with --search-path."),
                    e);
        }
    }

    /** The places, for people. */
    public List<String> roots() {
        return roots.stream().map(Root::toString).toList();
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        try {
            return find(path).isPresent();
        } catch (LeavesSearchPath e) {
            return false;
        }
    }

    /**
     * The first file of this path.
     *
     * @throws LeavesSearchPath when the path leads out of the places
     */
    Optional<ChangelogFile> find(String path) throws LeavesSearchPath {
        String inside = inside(path);
        return roots.stream().flatMap(root -> root.find(inside).stream()).findFirst();
    }

    /**
     * The files below a folder, in the order of their paths.
     *
     * @param minDepth how many folders must at least be between it and a file
     * @param maxDepth how many there may be at most
     * @return empty when no place has the folder
     * @throws LeavesSearchPath when the path leads out of the places
     */
    Optional<List<ChangelogFile>> list(String folder, int minDepth, int maxDepth) throws LeavesSearchPath, IOException {
        String inside = inside(folder);
        boolean found = false;
        List<ChangelogFile> files = new ArrayList<>();
        for (Root root : roots) {
            Optional<List<ChangelogFile>> here = root.below(inside);
            found |= here.isPresent();
            here.ifPresent(files::addAll);
        }
        files.removeIf(file -> {
            int depth = depth(file.path()) - (inside.isEmpty() ? 0 : depth(inside) + 1);
            return depth < minDepth || depth > maxDepth;
        });
        files.sort((one, other) -> one.path().compareTo(other.path()));
        return found ? Optional.of(files) : Optional.empty();
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    /** The path without {@code classpath:}, drive and leading slash, its dots resolved. */
    private static String inside(String path) throws LeavesSearchPath {
        String normal = LogicalPath.normalised(path);
        if (normal.equals("..") || normal.startsWith("../")) {
            throw new LeavesSearchPath(path);
        }
        return normal;
    }

    /** A path that leads out of the search path. */
    static final class LeavesSearchPath extends Exception {
        private static final long serialVersionUID = 1L;

        LeavesSearchPath(String path) {
            super(path, null, false, false);
        }
    }
}
