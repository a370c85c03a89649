package dev.turnstone.plugins.bounds;

import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.plugins.plan.PluginsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells beforehand which plugins would work on what isn't theirs, as far as their statements name it. */
public final class Bounds {
    private Bounds() {}

    /** The plans with what is to be said about that. Nothing is asked of the target when no plugin has anything to run. */
    public static PluginsPlan checked(PluginsPlan plan, Target.Session session, ForeignObjects rule) {
        if (plan.plugins().stream().allMatch(each -> each.plan().steps().isEmpty())) {
            return plan;
        }
        String shared = session.database().schema().orElse("");
        var there = session.objects();
        Ownership ownership = new Ownership(
                new Belongings(session.ownerNotes()).asRecovered("", there), shared, there, session::keeps);
        Footprint.of(plan.core()).acts().forEach(act -> ownership.follow(Optional.empty(), act.aim()));
        List<PluginPlan> checked = new ArrayList<>();
        for (PluginPlan each : plan.plugins()) {
            List<Problem> problems = Trespass.of(each.plugin(), Footprint.of(each.plan()), ownership).stream()
                    .map(trespass -> trespass.told(rule))
                    .toList();
            checked.add(
                    problems.isEmpty()
                            ? each
                            : new PluginPlan(each.plugin(), each.plan().with(problems)));
        }
        return new PluginsPlan(plan.core(), checked);
    }
}
