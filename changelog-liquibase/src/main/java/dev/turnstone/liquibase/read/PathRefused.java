package dev.turnstone.liquibase.read;

/** A path for which no file is opened, although there may be one. */
final class PathRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String next;

    private PathRefused(String what, String next) {
        super(what, null, false, false);
        this.next = next;
    }

    /** It leads out of the folders. */
    static PathRefused outside(String path, String roots) {
        return new PathRefused(
                path + " leads out of the search path " + roots + ".",
                "Put the file into one of these folders, or name a folder that holds both with --search-path.");
    }

    /** It is a link to something outside of the folders. */
    static PathRefused linkedOutside(String path, String target, String roots) {
        return new PathRefused(
                path + " is a link to " + target + ", which is not in the search path " + roots + ".",
                "Put the file itself there, or name the folder that holds it with --search-path, too.");
    }

    /** Two folders have it, and nobody can know which is meant. */
    static PathRefused twice(String path, String one, String other) {
        return new PathRefused(
                "There are two files " + path + ": " + one + " and " + other + ".",
                "Remove or rename one of them, or take one of the folders from --search-path.");
    }

    /** What to do about it. */
    String next() {
        return next;
    }
}
