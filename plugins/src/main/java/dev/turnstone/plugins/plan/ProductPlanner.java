package dev.turnstone.plugins.plan;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Source;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginFolder;
import java.util.List;

/** Plans a core and its plugins, which were read once, for as many looks and runs as it takes. Immutable. */
public final class ProductPlanner {
    private final Source.Wanted core;
    private final RunRules rules;
    /** Those that are meant, in their order. */
    private final List<Plugin> plugins;
    /** All that there are. */
    private final List<Plugin> everybody;

    private ProductPlanner(Source.Wanted core, RunRules rules, List<Plugin> plugins, List<Plugin> everybody) {
        this.core = core;
        this.rules = rules;
        this.plugins = List.copyOf(plugins);
        this.everybody = List.copyOf(everybody);
    }

    /**
     * Reads what there is now.
     *
     * @throws dev.turnstone.TurnstoneException when there is no changelog, no folder, or not the plugin that is meant
     */
    public static ProductPlanner of(Source core, PluginFolder folder, RunRules rules) {
        Source.Wanted wanted = core.read();
        List<Plugin> everybody = PluginOrder.of(folder.read());
        List<Plugin> meant = rules.only()
                .map(id -> PluginOrder.neededBy(UnknownPlugin.known(id, everybody, folder), everybody))
                .orElse(everybody);
        return new ProductPlanner(wanted, rules, meant, everybody);
    }

    /** Of a core whose plugins nobody looks at. */
    public static ProductPlanner alone(Source core, RunRules rules) {
        return new ProductPlanner(core.read(), rules, List.of(), List.of());
    }

    /** Those that are meant, in their order. */
    public List<Plugin> plugins() {
        return plugins;
    }

    /** What has to be done after what the history says. */
    public PluginsPlan on(Database database, History history) {
        Plan corePlan = core.on(database).forward(history.concerning(this::isCores), rules.goal());
        CoreVersion version = after(corePlan, database);
        return new PluginsPlan(
                corePlan,
                plugins.stream()
                        .map(plugin -> new PluginPlan(plugin, of(plugin, version, database, history)))
                        .toList());
    }

    /** The core as it is once its plan is carried out. */
    public CoreVersion after(Plan corePlan, Database database) {
        boolean whole = rules.goal().reach() instanceof Goal.Reach.Newest || corePlan.hasErrors();
        int left = whole
                ? 0
                : core.on(database)
                                .forward(
                                        corePlan.history(),
                                        new Goal(
                                                new Goal.Reach.Newest(),
                                                rules.goal().order()))
                                .pending()
                                .size()
                        - corePlan.pending().size();
        return CoreVersion.after(corePlan, left);
    }

    /** What has to be done for one of the plugins, when the core is of that version. */
    public Plan of(Plugin plugin, CoreVersion version, Database database, History history) {
        return new PluginPlanner(version.against(plugin).map(plugin::with).orElse(plugin), database)
                .forward(history, rules.goal().order());
    }

    /** What plugins have begun is nothing to keep the core from going on. */
    private boolean isCores(InterruptedChangeset begun) {
        String path = begun.id().path();
        return everybody.stream().noneMatch(plugin -> plugin.owns(path))
                && !(begun.id().author().equals(ChangesetId.OURS) && path.startsWith(Plugin.PATHS));
    }
}
