package dev.turnstone.plugins.plan;

import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.Plugin;
import java.util.Objects;

/** What a plugin has yet to run, and what is wrong with it. */
public record PluginPlan(Plugin plugin, Plan plan) {
    public PluginPlan {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(plan, "plan");
    }
}
