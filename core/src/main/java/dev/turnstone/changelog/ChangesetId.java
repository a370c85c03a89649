package dev.turnstone.changelog;

import java.util.Objects;
import java.util.Optional;

/**
 * Who a changeset is, in the history and across tools.
 *
 * @param id unique together with the other two
 * @param author for sources of our own {@value #OURS}; of others it may be empty, or blank
 * @param path the file below the changelog's root, {@code /} separated, never absolute
 */
public record ChangesetId(String id, String author, String path) {
    /** The author of changesets that come from Turnstone's own kinds of source. */
    public static final String OURS = "turnstone";

    /** The author of all that is in a Flyway folder: its files know none. */
    public static final String FLYWAY = "flyway";

    private static final String PLUGINS = "plugins/";
    /** The author of files that are run by themselves. */
    private static final String FILES = "turnstone run";

    /** The author of schemas that a run makes. */
    private static final String SCHEMAS = "turnstone schema";

    /** A file that is run by itself, by the name that it is recorded as. */
    public static ChangesetId ofFile(String name) {
        return new ChangesetId(name, FILES, name);
    }

    /** The making of a schema. */
    public static ChangesetId ofSchema(String name) {
        return new ChangesetId(name, SCHEMAS, name);
    }

    public ChangesetId {
        requireText("id", id);
        Objects.requireNonNull(author, "author");
        requireText("path", path);
    }

    private static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a changeset without " + what);
        }
    }

    /** Whether it is a file that is run by itself, and of no changelog. */
    public boolean isFile() {
        return author.equals(FILES);
    }

    /** Whether it is the making of a schema, and of no changelog. */
    public boolean isSchema() {
        return author.equals(SCHEMAS);
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * What people call it: of our own sources the file, and of a plugin, where the file's name is the id, whose it is; of
     * a Flyway folder the file's path; of others all three parts, for a file has many of them.
     */
    public String name() {
        if (isSchema()) {
            return "schema " + path;
        }
        if (isFile() || author.equals(FLYWAY)) {
            return path;
        }
        if (!author.equals(OURS)) {
            return toString();
        }
        return plugin().isPresent() && path.endsWith("/" + id) ? path.substring(PLUGINS.length()) : fileName();
    }

    /** The id of the plugin whose it is, as the path tells; empty when it is none's. */
    public Optional<String> plugin() {
        int end = path.indexOf('/', PLUGINS.length());
        return path.startsWith(PLUGINS) && end > 0
                ? Optional.of(path.substring(PLUGINS.length(), end))
                : Optional.empty();
    }

    /** What commands call it: where a file is one changeset the id, of others all three parts. */
    public String argument() {
        return author.equals(OURS) || author.equals(FLYWAY) ? id : toString();
    }

    @Override
    public String toString() {
        return path + "::" + id + "::" + author;
    }
}
