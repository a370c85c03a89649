package dev.turnstone.plugins;

import dev.turnstone.Status;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.plugins.plan.PluginsPlan;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the core and all plugins stand on a target, and what is kept there about plugins. A value.
 *
 * @param core how the core stands
 * @param plugins those that are there, in the order in which they are brought up
 * @param start whether a run would begin at all
 * @param reached the ids of those that a run would come to, and bring up if no statement fails
 * @param kept about plugins, those that are gone among them
 */
public record PluginsView(Status core, List<PluginPlan> plugins, Start start, Set<String> reached, Belongings kept) {
    /** Whether a run begins. */
    public enum Start {
        BEGINS,
        REFUSED
    }

    public PluginsView {
        Objects.requireNonNull(core, "core");
        plugins = List.copyOf(plugins);
        reached = Set.copyOf(reached);
        Objects.requireNonNull(kept, "kept");
    }

    /** Whether a run would do nothing at all, because something is wrong. */
    public boolean isRefused() {
        return start == Start.REFUSED;
    }

    /** The core with what a run would do for plugins behind it, for whoever writes the history of both. */
    public Status asOne() {
        Plan all = plan().asOne(
                        core.target(), each -> reached.contains(each.plugin().id()));
        return new Status(core.target(), core.server(), core.database(), all);
    }

    /** What has to be done. */
    public PluginsPlan plan() {
        return new PluginsPlan(core.plan(), plugins);
    }
}
