package dev.turnstone.plugins;

import dev.turnstone.plugins.read.PluginPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A folder with plugins: each a folder of its own, a zip file or a jar; an archive may hold several. Those without a
 * folder {@code db_migrations} have nothing to say about the schema. Immutable and thread-safe.
 */
public final class PluginFolder {
    private final Path folder;

    private PluginFolder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** What is in this folder when it is read. */
    public static PluginFolder of(Path folder) {
        return new PluginFolder(folder);
    }

    /**
     * The plugins that have something to say about the schema, by their ids, read now. No code of theirs is loaded. What
     * is wrong with one is in it.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such folder, or it can't be listed
     */
    public List<Plugin> read() {
        return PluginPlaces.in(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
