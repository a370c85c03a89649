package dev.turnstone.liquibase.read.changeset;

import java.util.List;
import java.util.Optional;

/**
 * The path by which the changesets of one file are known, unless they say another.
 *
 * @param path the one that the history has
 * @param file the file's own, below the search path
 * @param origin who says so
 * @param former paths by which other versions of Liquibase knew them
 */
public record KnownAs(String path, String file, Origin origin, List<String> former) {
    /** Who says by which path the changesets of a file are known; the later ones win over the earlier. */
    public enum Origin {
        /** Nobody: it is the file's own. */
        FILE,
        /** An include. */
        INCLUDE,
        /** A changelog, of itself and all it includes. */
        CHANGELOG
    }

    public KnownAs {
        former = List.copyOf(former);
    }

    /** A file that says nothing about it, and that nobody includes. */
    public static KnownAs file(String file) {
        return new KnownAs(file, file, Origin.FILE, List.of());
    }

    /**
     * A file that this one includes. Before 4.31 it was known by its own path whatever this one said, and is for ever where
     * it is recorded so.
     *
     * @param named what the include says
     */
    public KnownAs including(String included, Optional<String> named) {
        if (origin == Origin.CHANGELOG) {
            return new KnownAs(path, included, origin, List.of(included));
        }
        if (named.isPresent()) {
            return new KnownAs(named.get(), included, Origin.INCLUDE, List.of(included));
        }
        return origin == Origin.INCLUDE ? new KnownAs(path, included, origin, List.of(included)) : file(included);
    }

    /** The same file, when its first words are read and name a path. 4.31.0 used that of the including file all the same. */
    public KnownAs named(String named) {
        return new KnownAs(named, file, Origin.CHANGELOG, origin == Origin.CHANGELOG ? List.of(path) : List.of());
    }
}
