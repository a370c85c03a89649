package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.read.root.ClassPathRoot;
import dev.turnstone.liquibase.read.root.FolderRoot;
import dev.turnstone.liquibase.read.root.JarRoot;
import dev.turnstone.liquibase.read.root.MountedRoot;
import dev.turnstone.liquibase.read.root.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places in which changelogs and the files they name are looked for: folders, jars, the class path. A path that two of
 * them have is refused, and so is one that leads out of them, also by a link. Immutable and thread-safe.
 */
public final class SearchPath {
    private final List<Root> roots;

    private SearchPath(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * These folders and jars.
     *
     * @throws TurnstoneException when a file among them is no jar
     */
    public static SearchPath of(List<Path> foldersAndJars) {
        return new SearchPath(foldersAndJars.stream().map(SearchPath::root).toList());
    }

    /**
     * A folder, or a part of a jar, whose files are known by other paths than those they have there.
     *
     * @param prefix how their paths begin, with a slash behind
     * @param place a folder or a jar
     * @param inside how their paths begin in it, with a slash behind; empty text for all of it
     * @throws TurnstoneException when the place is a file and no jar
     */
    public static SearchPath mounted(String prefix, Path place, String inside) {
        return new SearchPath(List.of(new MountedRoot(prefix, root(place), inside)));
    }

    /** The class path alone. */
    public static SearchPath onClassPath(ClassLoader loader) {
        return of(List.of()).andClassPath(loader);
    }

    /** The same, and what this loader finds. */
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

    /** The places, for people: where they are from anywhere. */
    @Override
    public String toString() {
        return roots.stream().map(Root::toString).collect(Collectors.joining(" or "));
    }

    /** The path that a place of the file system has in the search path; empty when it lies outside. */
    public Optional<String> inside(Path place) {
        return roots.stream().flatMap(root -> root.pathOf(place).stream()).findFirst();
    }

    /** Whether there is a folder of this path, which is no file. */
    public boolean isFolder(String path) {
        try {
            return !LogicalPath.normalised(path).isEmpty() && list(path, 0, 1).isPresent();
        } catch (PathRefused | IOException e) {
            return false;
        }
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        String inside = LogicalPath.normalised(path);
        return !leadsOut(path)
                && roots.stream().anyMatch(root -> root.find(inside).isPresent());
    }

    /** The paths of the files that stand where one of this path would, for whoever has misspelled it. */
    public List<String> besides(String path) {
        int name = path.lastIndexOf('/') + 1;
        try {
            return list(path.substring(0, name), 0, 1).orElse(List.of()).stream()
                    .map(ChangelogFile::path)
                    .toList();
        } catch (PathRefused | IOException e) {
            return List.of();
        }
    }

    /**
     * The file of this path.
     *
     * @throws PathRefused when the path leads out of the places, or two of them have it
     */
    Optional<ChangelogFile> find(String path) throws PathRefused, IOException {
        String inside = inside(path);
        Optional<ChangelogFile> found = Optional.empty();
        for (Root root : roots) {
            Optional<ChangelogFile> here = root.find(inside);
            found = found.isPresent() && here.isPresent()
                    ? Optional.of(one(found.get(), here.get()))
                    : found.or(() -> here);
        }
        if (found.isPresent()) {
            checkIsInside(found.get());
        }
        return found;
    }

    /**
     * The files below a folder, in the order of their paths.
     *
     * @param minDepth how deep they must lie at least; what lies in the folder itself is 1 deep
     * @param maxDepth how deep they may lie at most
     * @return empty when no place has the folder
     * @throws PathRefused when the path leads out of the places, or two of them have a file in it
     */
    Optional<List<ChangelogFile>> list(String folder, int minDepth, int maxDepth) throws PathRefused, IOException {
        String inside = inside(folder);
        boolean found = false;
        Map<String, ChangelogFile> files = new TreeMap<>();
        for (Root root : roots) {
            Optional<List<ChangelogFile>> here = root.below(inside, maxDepth);
            found |= here.isPresent();
            for (ChangelogFile file : here.orElse(List.of())) {
                ChangelogFile other = files.get(file.path());
                files.put(file.path(), other == null ? file : one(other, file));
            }
        }
        files.keySet().removeIf(path -> Root.depth(path, inside) < minDepth);
        for (ChangelogFile file : files.values()) {
            checkIsInside(file);
        }
        return found ? Optional.of(List.copyOf(files.values())) : Optional.empty();
    }

    /** The one file that both are, when one place is named twice or lies in the other. */
    private static ChangelogFile one(ChangelogFile first, ChangelogFile second) throws PathRefused, IOException {
        if (first.place().equals(second.place())) {
            return first;
        }
        throw PathRefused.twice(first.path(), first.shown(), second.shown());
    }

    private void checkIsInside(ChangelogFile file) throws PathRefused, IOException {
        for (Root root : roots) {
            if (root.holds(file)) {
                return;
            }
        }
        throw PathRefused.linkedOutside(file.path(), file.place(), toString());
    }

    /** The path without {@code classpath:}, drive and leading slash, its dots resolved. */
    private String inside(String path) throws PathRefused {
        if (leadsOut(path)) {
            throw PathRefused.outside(path, toString());
        }
        return LogicalPath.normalised(path);
    }

    private static boolean leadsOut(String path) {
        String normal = LogicalPath.normalised(path);
        return normal.equals("..") || normal.startsWith("../");
    }
}
