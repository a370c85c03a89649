package dev.turnstone.changelog;

/**
 * Who a changeset is, in the history and across tools.
 *
 * @param id unique together with the other two
 * @param author for sources of our own {@value #OURS}
 * @param path the file below the changelog's root, {@code /} separated, never absolute
 */
public record ChangesetId(String id, String author, String path) {
    /** The author of changesets that come from Turnstone's own kinds of source. */
    public static final String OURS = "turnstone";

    public ChangesetId {
        requireText("id", id);
        requireText("author", author);
        requireText("path", path);
    }

    private static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a changeset without " + what);
        }
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What people call it: of our own sources the file, of others all three parts, for a file has many of them. */
    public String name() {
        return author.equals(OURS) ? fileName() : toString();
    }

    /** What commands call it: of our own sources the id, of others all three parts. */
    public String argument() {
        return author.equals(OURS) ? id : toString();
    }

    @Override
    public String toString() {
        return path + "::" + id + "::" + author;
    }
}
