package dev.turnstone.plugins.run;

import dev.turnstone.Target;
import dev.turnstone.apply.Outcome;
import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.bounds.Bounds;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.owned.Recovery;
import dev.turnstone.plugins.plan.CoreVersion;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.plugins.plan.PluginsPlan;
import dev.turnstone.plugins.plan.ProductPlanner;
import dev.turnstone.plugins.plan.RunRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Brings up a core, and then its plugins. Immutable. */
public final class ProductRun {
    private final ProductPlanner planner;
    private final RunRules rules;
    private final Consumer<Plugin> ready;

    /** @param ready is told of each plugin whose schema is as its code needs it */
    public ProductRun(ProductPlanner planner, RunRules rules, Consumer<Plugin> ready) {
        this.planner = planner;
        this.rules = rules;
        this.ready = ready;
    }

    /** Brings up what there is to bring up; the lock is taken only for that. */
    public PluginsOutcome on(Target.WritingSession session) {
        Database database = session.database();
        History seen = session.history();
        PluginsPlan plan = bounded(planner.on(database, seen), session);
        boolean refused = rules.refuses(plan);
        // A step that was begun and isn't finished may be one that a run is working on just now.
        boolean othersAtWork = !seen.interrupted().isEmpty();
        if (refused && !othersAtWork) {
            return refused(plan);
        }
        boolean nothingToRun = plan.plans().allMatch(each -> each.steps().isEmpty());
        return nothingToRun && !othersAtWork && isNothingToNote(session)
                ? nothingToRun(plan)
                : session.locked(run -> under(run, database, session));
    }

    private boolean isNothingToNote(Target.WritingSession session) {
        Belongings kept = new Belongings(session.ownerNotes());
        return !kept.areUnfinished() && !kept.areOutdated(planner.plugins());
    }

    /** Where it decides whether anything is run; else each plugin is looked at in its turn. */
    private PluginsPlan bounded(PluginsPlan plan, Target.Session session) {
        return rules.scope() == RunRules.Scope.ALL_OR_NOTHING ? Bounds.checked(plan, session, rules.foreign()) : plan;
    }

    private PluginsOutcome under(Target.Run run, Database database, Target.Session session) {
        // Somebody may have been faster: what counts is the history as it is once the others are kept out.
        Recovery.of(run);
        History seen = run.history();
        PluginsPlan plan = bounded(planner.on(database, seen), session);
        if (rules.refuses(plan)) {
            return refused(plan);
        }
        Outcome outcome =
                plan.core().steps().isEmpty() ? new Outcome.Completed(plan.core(), List.of()) : run.apply(plan.core());
        if (!(outcome instanceof Outcome.Completed)) {
            return new PluginsOutcome(
                    outcome,
                    plan.plugins().stream()
                            .<PluginOutcome>map(each -> new PluginOutcome.NotAttempted(
                                    each.plugin(), each.plan().errors()))
                            .toList());
        }
        History now = plan.core().steps().isEmpty() ? seen : run.history();
        CoreVersion version = planner.after(plan.core(), database);
        return new PluginRun(
                        run, now, (plugin, history) -> planner.of(plugin, version, database, history), rules, ready)
                .of(planner.plugins(), outcome);
    }

    private static PluginsOutcome refused(PluginsPlan plan) {
        Outcome core = plan.core().hasErrors()
                ? new Outcome.Refused(plan.core())
                : new Outcome.Completed(plan.core().doing(List.of()), List.of());
        return new PluginsOutcome(
                core,
                plan.plugins().stream()
                        .<PluginOutcome>map(each -> each.plan().hasErrors()
                                ? new PluginOutcome.Ran(each.plugin(), new Outcome.Refused(each.plan()))
                                : new PluginOutcome.NotAttempted(each.plugin(), List.of()))
                        .toList(),
                Set.of(),
                PluginsOutcome.Start.REFUSED);
    }

    /** The rules about faulty plugins hold all the same, without a lock. */
    private PluginsOutcome nothingToRun(PluginsPlan plan) {
        Map<String, Plan> plans = new HashMap<>();
        for (PluginPlan each : plan.plugins()) {
            plans.put(each.plugin().id(), each.plan());
        }
        Target.Run nothing = new Target.Run() {
            @Override
            public History history() {
                return plan.core().history();
            }

            @Override
            public Outcome apply(Plan none) {
                throw new IllegalStateException("there was nothing to run");
            }
        };
        return new PluginRun(
                        nothing,
                        plan.core().history(),
                        (plugin, history) -> Objects.requireNonNull(plans.get(plugin.id())),
                        rules,
                        ready)
                .of(planner.plugins(), new Outcome.Completed(plan.core(), List.of()));
    }
}
