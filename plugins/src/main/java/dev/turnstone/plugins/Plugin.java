package dev.turnstone.plugins;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.history.AppliedChangeset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A plugin that has something to say about the schema.
 *
 * @param id what its folder is called, or its archive without the extension
 * @param place where it lies, as the user would name it
 * @param entries what its list names, in order; those that are wrong are left out
 * @param problems what is wrong with it, and what should be known
 */
public record Plugin(
        String id, String place, PluginDescription description, List<PluginEntry> entries, List<Problem> problems) {
    /** Where the paths of all plugins begin, in the history. */
    public static final String PATHS = "plugins/";

    public Plugin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(description, "description");
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** The same, with something more that is wrong with it. */
    public Plugin with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Plugin(id, place, description, entries, more);
    }

    /** How the paths of its changesets begin, in the history. */
    public String path() {
        return path(id);
    }

    /** How the paths of a plugin's changesets begin, in the history. */
    public static String path(String id) {
        return PATHS + id + "/";
    }

    /** Whether nothing of it may be run. */
    public boolean isFaulty() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Whether all that is wrong is that it has no list: then nobody can say that anything of it is missing. */
    public boolean lacksItsList() {
        return isFaulty()
                && problems.stream()
                        .filter(Problem::isError)
                        .allMatch(problem -> problem.code() == ErrorCode.PLUGIN_LIST_MISSING);
    }

    /** Whether a row of the history is this plugin's, under this id or one that it had before. */
    public boolean owns(AppliedChangeset row) {
        return owns(row.id().path());
    }

    /** Whether a path of the history is this plugin's, under this id or one that it had before. */
    public boolean owns(String path) {
        return path.startsWith(path()) || description.formerly().stream().anyMatch(old -> path.startsWith(path(old)));
    }
}
