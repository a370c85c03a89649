package dev.turnstone.plugins;

import dev.turnstone.Target;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.print.Preview;
import dev.turnstone.plan.print.PrintedPlan;
import dev.turnstone.plugins.bounds.Bounds;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.plugins.plan.PluginsPlan;
import dev.turnstone.plugins.plan.ProductPlanner;
import dev.turnstone.plugins.plan.RunRules;
import java.util.HashSet;
import java.util.Set;

/** How a core and its plugins stand, for people. */
record ProductLook(Opening opening, RunRules rules) {

    static PluginsPlan plan(ProductPlanner planner, RunRules rules, Target.Session session) {
        return Bounds.checked(planner.on(session.database(), session.history()), session, rules.foreign());
    }

    PluginsView of(ProductPlanner planner, Target.Session session) {
        PluginsPlan plan = plan(planner, rules, session);
        return new PluginsView(
                opening.status(session, shown(plan.core(), session)),
                plan.plugins().stream()
                        .map(each -> new PluginPlan(each.plugin(), shown(each.plan(), session)))
                        .toList(),
                rules.refuses(plan) ? PluginsView.Start.REFUSED : PluginsView.Start.BEGINS,
                reached(plan),
                new Belongings(session.ownerNotes()));
    }

    /** By the rules, if no statement fails. */
    private Set<String> reached(PluginsPlan plan) {
        Set<String> reached = new HashSet<>();
        Set<String> notReady = new HashSet<>();
        boolean ended = rules.refuses(plan);
        for (PluginPlan each : plan.plugins()) {
            boolean waits = each.plugin().description().requires().stream()
                    .anyMatch(requirement -> notReady.contains(requirement.plugin()));
            if (!ended && !waits && !each.plan().hasErrors()) {
                reached.add(each.plugin().id());
            } else {
                notReady.add(each.plugin().id());
                ended |= !waits && rules.onFailure().endsAt(each.plugin());
            }
        }
        return reached;
    }

    /** In the schema where it works, as a script has to name it. */
    Plan shown(Plan plan, Target.Session session) {
        Plan placed = plan.steps().isEmpty() ? plan : plan.at(home(plan.home(), session.home()));
        Plan printed = rules.purpose() == RunRules.Purpose.RUNS ? placed : PrintedPlan.of(placed, session.queries());
        return Preview.of(printed, session.queries());
    }

    private static Home home(Home own, Home shared) {
        return own.isChosen()
                ? shared.roleStatement()
                        .<Home>map(role -> new Home.InRole(role, own))
                        .orElse(own)
                : shared;
    }
}
