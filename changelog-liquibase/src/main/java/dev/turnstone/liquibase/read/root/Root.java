package dev.turnstone.liquibase.read.root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A place in which files are found by their paths, which are {@code /} separated and have no dots in them. */
public interface Root {

    /** The file of this path; empty when there is none. */
    Optional<ChangelogFile> find(String path);

    /**
     * All files below a folder.
     *
     * @param maxDepth how deep they may lie at most; what lies in the folder itself is 1 deep
     * @return empty when there is no such folder
     * @throws IOException when it can't be listed
     */
    Optional<List<ChangelogFile>> below(String folder, int maxDepth) throws IOException;

    /** The path by which it has a place of the file system; empty when that lies elsewhere. */
    default Optional<String> pathOf(Path place) {
        return Optional.empty();
    }

    /** Whether a file lies in it, wherever its path was found. */
    boolean holds(ChangelogFile file) throws IOException;

    /** How deep a path lies below a folder. */
    static int depth(String path, String folder) {
        String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        return 1 + (int) below.chars().filter(character -> character == '/').count();
    }
}
