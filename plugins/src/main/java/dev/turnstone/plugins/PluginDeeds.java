package dev.turnstone.plugins;

import dev.turnstone.Status;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Outcome;
import dev.turnstone.history.History;
import dev.turnstone.owner.Ledger;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Repair;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.owned.OwnerNames;
import dev.turnstone.plugins.owned.Removal;
import dev.turnstone.plugins.owned.StoredUndo;
import dev.turnstone.plugins.owned.TakingOut;
import dev.turnstone.plugins.owned.UndoStatements;
import dev.turnstone.plugins.plan.PluginCommands;
import dev.turnstone.plugins.plan.PluginPlanner;
import dev.turnstone.plugins.plan.RunRules;
import dev.turnstone.plugins.plan.UnknownPlugin;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What is done about one plugin, which is named: it is taken out, in part or wholly, or repaired. */
record PluginDeeds(PluginFolder folder, Opening opening, RunRules rules, String id) {

    /** What a plan is made of: the target, and its history as it is then. */
    private interface Planning extends BiFunction<Target.Session, History, Plan> {}

    /** What would be done, and to which target. */
    Status preview(Way way) {
        Planning planning = planning(way);
        return opening.reading(session -> opening.status(
                session, new ProductLook(opening, rules).shown(planning.apply(session, session.history()), session)));
    }

    /** What can be planned. */
    enum Way {
        UNINSTALL,
        DOWNGRADE,
        KEEP
    }

    private Planning planning(Way way) {
        return switch (way) {
            case UNINSTALL -> (session, history) -> takingOut(session, history).everything();
            case KEEP -> (session, history) -> takingOut(session, history).nothing();
            case DOWNGRADE -> {
                Plugin plugin = installed();
                yield (session, history) -> takingOut(session, history)
                        .whatIsNotIn(new PluginPlanner(plugin, session.database()).known(history));
            }
        };
    }

    private TakingOut takingOut(Target.Session session, History history) {
        Belongings belongings = new Belongings(session.ownerNotes());
        return new TakingOut(names(belongings), history, session.database(), belongings, session::drops);
    }

    /** Its files need not be there: then what is noted has to do. */
    private OwnerNames names(Belongings belongings) {
        List<String> declared = folder.plugin(id).stream()
                .flatMap(plugin -> plugin.description().formerly().stream())
                .toList();
        return OwnerNames.of(id, declared, belongings);
    }

    Plugin installed() {
        return UnknownPlugin.known(id, folder.read(), folder);
    }

    Outcome run(Way way, UnaryOperator<Plan> agreed) {
        Planning planning = planning(way);
        PluginCommands commands =
                way == Way.DOWNGRADE ? PluginCommands.downgrading(id) : PluginCommands.uninstalling(id);
        return StoredUndo.told(commands.in(run(
                (session, history) -> agreed.apply(planning.apply(session, history)),
                (run, plan) -> removal(run).of(plan))));
    }

    private Removal removal(Target.Run run) {
        return new Removal(
                run, names(new Belongings(run.ledger().map(Ledger::notes).orElse(List.of()))));
    }

    private Outcome run(Planning planning, BiFunction<Target.Run, Plan, Outcome> work) {
        return opening.working(session -> {
            Plan plan = planning.apply(session, session.history());
            if (plan.hasErrors()) {
                return new Outcome.Refused(plan);
            }
            return plan.steps().isEmpty()
                    ? new Outcome.Completed(plan, List.of())
                    : session.locked(run -> {
                        Plan now = planning.apply(session, run.history());
                        if (now.hasErrors()) {
                            return new Outcome.Refused(now);
                        }
                        opening.listener().planned(now);
                        return work.apply(run, now);
                    });
        });
    }

    Plan keep() {
        return opening.working(session -> {
            Plan plan = takingOut(session, session.history()).nothing();
            return plan.hasErrors()
                    ? plan
                    : session.locked(run -> {
                        Plan now = takingOut(session, run.history()).nothing();
                        if (!now.hasErrors()) {
                            removal(run).keep();
                        }
                        return now;
                    });
        });
    }

    List<String> export() {
        Status status = new PluginDeeds(folder, opening, rules.with(RunRules.Purpose.PRINT), id).preview(Way.UNINSTALL);
        Plan plan = status.plan().orThrow();
        return UndoStatements.of(plan, Turnstone.historyScript(status, opening.settings()));
    }

    Plan planRepair(Repair repair) {
        Plugin plugin = installed();
        return opening.reading(
                session -> new PluginPlanner(plugin, session.database()).repair(session.history(), repair));
    }

    Outcome repair(Repair repair, UnaryOperator<Plan> agreed) {
        Plugin plugin = installed();
        return PluginCommands.of(plugin)
                .in(run(
                        (session, history) ->
                                agreed.apply(new PluginPlanner(plugin, session.database()).repair(history, repair)),
                        Target.Run::apply));
    }
}
