package dev.turnstone.plugins.work;

import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.bounds.Footprint;
import dev.turnstone.plugins.bounds.Trespass;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A plugin whose turn has come, what it has to run, and what its statements tell. */
public final class PlannedPlugin {
    private final Plugin plugin;
    private final Plan plan;
    private final Footprint print;
    private final List<Trespass> trespasses;
    private final Set<String> made;

    PlannedPlugin(Plugin plugin, Plan plan, Footprint print, List<Trespass> trespasses) {
        this.plugin = Objects.requireNonNull(plugin, "plugin");
        this.plan = Objects.requireNonNull(plan, "plan");
        this.print = print;
        this.trespasses = List.copyOf(trespasses);
        this.made = print.made();
    }

    public Plugin plugin() {
        return plugin;
    }

    public Plan plan() {
        return plan;
    }

    Footprint print() {
        return print;
    }

    List<Trespass> trespasses() {
        return trespasses;
    }

    /** The names of what it makes, for comparisons. */
    Set<String> made() {
        return made;
    }

    /** Whether its steps run changesets for the first time, from their beginnings and unconditionally. */
    public boolean isFresh() {
        return plan.question().isEmpty()
                && plan.steps().stream()
                        .allMatch(step -> step instanceof Step.Apply apply
                                && apply.row() == Step.Row.NEW
                                && apply.start().interrupted().isEmpty()
                                && apply.onFailure() == Step.OnFailure.STOP
                                && apply.question().isEmpty());
    }
}
