package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a plugin, as it is found. */
final class PluginProblems {
    private final String id;
    private final List<Problem> found = new ArrayList<>();

    /** @param id the plugin's */
    PluginProblems(String id) {
        this.id = id;
    }

    /** @param what in words that go on behind the plugin's name */
    void add(ErrorCode code, String what, Position at, String next) {
        add(new Problem(code, "The plugin " + id + " " + what + ".", List.of(at), next));
    }

    void invalid(String what, Position at, String next) {
        add(ErrorCode.PLUGIN_INVALID, what, at, next);
    }

    void add(Problem problem) {
        found.add(problem);
    }

    int count() {
        return found.size();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
