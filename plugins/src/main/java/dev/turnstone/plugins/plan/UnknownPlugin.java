package dev.turnstone.plugins.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginFolder;
import java.util.Collection;
import java.util.List;

/** What is said to whoever names a plugin that nobody knows. */
public final class UnknownPlugin {
    private UnknownPlugin() {}

    /**
     * The plugin of this id.
     *
     * @throws TurnstoneException when it isn't among them
     */
    public static Plugin known(String id, List<Plugin> plugins, PluginFolder folder) {
        return plugins.stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.PLUGIN_UNKNOWN,
                        "There is no plugin " + id + " with a schema in " + folder + ".",
                        List.of(),
                        advice(id, plugins.stream().map(Plugin::id).toList()))));
    }

    /** Names what was meant, or else what there is. */
    public static String advice(String id, Collection<String> known) {
        var near = NearMisses.of(id, known);
        if (!near.isEmpty()) {
            return "Did you mean " + String.join(" or ", near) + "?";
        }
        return known.isEmpty() ? "There is none at all." : "There is " + String.join(", ", known) + ".";
    }
}
