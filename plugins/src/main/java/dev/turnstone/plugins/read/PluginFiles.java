package dev.turnstone.plugins.read;

import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of one plugin, by their paths below it, {@code /} separated. Nothing is ever unpacked. */
interface PluginFiles {

    /** Where the plugin lies, as the user would name it. */
    String place();

    /** Whether it has such a folder. */
    boolean hasFolder(String folder);

    /** Whether there is a link of that path which leads nowhere. */
    default boolean isDangling(String path) {
        return false;
    }

    /**
     * The paths of the files below a folder, sorted.
     *
     * @throws IOException when it can't be listed
     */
    List<String> below(String folder) throws IOException;

    /**
     * A file; empty when there is none.
     *
     * @throws LeadsOut when it is a link to somewhere else
     * @throws IOException when nobody can tell
     */
    Optional<Resource> file(String path) throws LeadsOut, IOException;

    /** As the user would name a file, whether it is there or not. */
    String shown(String path);

    /** The plugin's own classes. */
    PluginClasses classes();

    /** A folder of it, whose files have other paths for others. */
    SearchPath mounted(String prefix, String folder);

    /** A path that is the plugin's, of a file that isn't. */
    final class LeadsOut extends IOException {
        private static final long serialVersionUID = 1L;

        LeadsOut(String where) {
            super(where);
        }
    }
}
