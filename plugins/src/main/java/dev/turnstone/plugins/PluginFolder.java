package dev.turnstone.plugins;

import dev.turnstone.plugins.read.PluginPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder with plugins: each a folder of its own, a zip file or a jar; an archive may hold several. Those without a
 * folder {@code db_migrations} have nothing to say about the schema. Immutable and thread-safe.
 */
public final class PluginFolder {
    private static final PluginFolder NONE = new PluginFolder(Optional.empty());

    private final Optional<Path> folder;

    private PluginFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** What is in this folder when it is read. */
    public static PluginFolder of(Path folder) {
        return new PluginFolder(Optional.of(folder));
    }

    /** For whoever asks only what the database knows: there are no files. */
    public static PluginFolder none() {
        return NONE;
    }

    /**
     * The plugins that have something to say about the schema, by their ids, read now. No code of theirs is loaded. What
     * is wrong with one is in it.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such folder, or it can't be listed
     */
    public List<Plugin> read() {
        return folder.map(PluginPlaces::in).orElse(List.of());
    }

    /** The plugin of this id; empty when it isn't there, or there isn't even a folder. */
    Optional<Plugin> plugin(String id) {
        return folder.filter(Files::isDirectory).isPresent()
                ? read().stream().filter(plugin -> plugin.id().equals(id)).findFirst()
                : Optional.empty();
    }

    @Override
    public String toString() {
        return folder.map(Path::toString).orElse("no folder");
    }
}
