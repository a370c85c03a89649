package dev.turnstone.plugins.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.apply.Outcome;
import dev.turnstone.history.History;
import dev.turnstone.plan.AssumedHistory;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.Requirement;
import dev.turnstone.plugins.plan.PluginCommands;
import dev.turnstone.plugins.plan.RunRules;
import dev.turnstone.plugins.work.Company;
import dev.turnstone.plugins.work.OwnedWork;
import dev.turnstone.plugins.work.PlannedPlugin;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Brings plugins up, in their order, on a target that this run has to itself. Those whose statements tell all that they do
 * are brought up together. Used once.
 */
final class PluginRun {
    /** These are about the connection or the run itself: the next plugin would fare no better. */
    private static final Set<ErrorCode> ENDING = Set.of(
            ErrorCode.CONNECTION_LOST,
            ErrorCode.INTERRUPTED,
            ErrorCode.HISTORY_NOT_WRITABLE,
            ErrorCode.LOCK_NOT_OBTAINED);

    private final Target.Run run;
    private final OwnedWork work;
    private final BiFunction<Plugin, History, Plan> planning;
    private final OnPluginFailure onFailure;
    private final Consumer<Plugin> ready;
    private final Map<String, PluginOutcome> outcomes = new HashMap<>();
    private final Set<String> notReady = new HashSet<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Company company = new Company();
    /** As it will be when all in the company are brought up. */
    private History history;

    private boolean ended;

    /**
     * For plugins after the core.
     *
     * @param history as it is now
     * @param ready is told of each plugin whose schema is as its code needs it
     */
    PluginRun(
            Target.Run run,
            History history,
            BiFunction<Plugin, History, Plan> planning,
            RunRules rules,
            Consumer<Plugin> ready) {
        this.run = run;
        this.work = new OwnedWork(run, rules);
        this.history = history;
        this.planning = planning;
        this.onFailure = rules.onFailure();
        this.ready = ready;
    }

    /**
     * Brings these up, in their order.
     *
     * @param core what became of it
     */
    PluginsOutcome of(List<Plugin> plugins, Outcome core) {
        plugins.forEach(this::take);
        while (!company.isEmpty()) {
            // Behind one that failed the others are in it again.
            bringUpCompany();
        }
        work.end();
        return new PluginsOutcome(
                core,
                plugins.stream()
                        .map(plugin -> Objects.requireNonNull(outcomes.get(plugin.id())))
                        .toList(),
                passedOver,
                PluginsOutcome.Start.BEGUN);
    }

    private void take(Plugin plugin) {
        List<Requirement> unmet = plugin.description().requires().stream()
                .filter(requirement -> notReady.contains(requirement.plugin()))
                .toList();
        if (ended) {
            tell(new PluginOutcome.NotAttempted(
                    plugin, planning.apply(plugin, history).errors()));
        } else if (!unmet.isEmpty()) {
            tell(new PluginOutcome.Waits(
                    plugin,
                    unmet.stream()
                            .map(requirement -> waits(plugin, requirement))
                            .toList()));
        } else {
            take(work.planned(plugin, planning.apply(plugin, history)));
        }
    }

    private void take(PlannedPlugin planned) {
        Plan plan = planned.plan();
        if (!plan.hasErrors() && isForCompany(planned)) {
            company.add(planned);
            history = plan.steps().isEmpty() ? history : AssumedHistory.after(plan);
        } else if (!company.isEmpty()) {
            bringUpCompany();
            take(planned.plugin());
        } else if (plan.hasErrors()) {
            ended = onFailure.endsAt(planned.plugin());
            tell(new PluginOutcome.Ran(planned.plugin(), new Outcome.Refused(plan)));
        } else {
            bringUpAlone(planned);
        }
    }

    /** What has begun and isn't finished the assumed history wouldn't know. */
    private boolean isForCompany(PlannedPlugin planned) {
        return planned.plan().steps().isEmpty()
                || history.interrupted().isEmpty() && work.isPlain(planned) && company.accepts(planned);
    }

    private void bringUpCompany() {
        bringUp(company.leave());
    }

    /** Reading the history anew for each of many plugins would cost more and more. */
    private void bringUpAlone(PlannedPlugin planned) {
        boolean isTold = planned.isFresh() && history.interrupted().isEmpty();
        bringUp(List.of(planned));
        boolean completed =
                Objects.requireNonNull(outcomes.get(planned.plugin().id())).mayLoad();
        if (completed) {
            history = isTold ? AssumedHistory.after(planned.plan()) : run.history();
        }
    }

    /** Those behind one that fails were not begun, and are taken anew. */
    private void bringUp(List<PlannedPlugin> all) {
        List<PlannedPlugin> working = all.stream()
                .filter(planned -> !planned.plan().steps().isEmpty())
                .toList();
        Iterator<OwnedWork.Done> done = working.isEmpty()
                ? Collections.emptyIterator()
                : work.carryOut(working).iterator();
        for (int i = 0; i < all.size(); i++) {
            PlannedPlugin planned = all.get(i);
            if (planned.plan().steps().isEmpty()) {
                tell(new PluginOutcome.Ran(planned.plugin(), new Outcome.Completed(planned.plan(), List.of())));
            } else if (!isBroughtUp(planned.plugin(), done.next())) {
                all.subList(i + 1, all.size()).forEach(left -> take(left.plugin()));
                return;
            }
        }
    }

    private boolean isBroughtUp(Plugin plugin, OwnedWork.Done done) {
        Outcome outcome = PluginCommands.of(plugin).in(done.outcome());
        if (!(outcome instanceof Outcome.Completed)) {
            boolean ending = outcome instanceof Outcome.Failed failed
                    && ENDING.contains(failed.failure().problem().code());
            ended = onFailure != OnPluginFailure.QUARANTINE || ending;
            history = ended ? history : run.history();
        }
        tell(new PluginOutcome.Ran(plugin, outcome, done.touched()));
        return outcome instanceof Outcome.Completed;
    }

    private void tell(PluginOutcome outcome) {
        Plugin plugin = outcome.plugin();
        outcomes.put(plugin.id(), outcome);
        if (outcome.mayLoad()) {
            work.takeUp(plugin);
            ready.accept(plugin);
            return;
        }
        notReady.add(plugin.id());
        if (!ended) {
            passedOver.add(plugin.id());
        }
        if (!ended && onFailure == OnPluginFailure.QUARANTINE) {
            work.passOver(plugin, outcome.errors());
        }
    }

    private static Problem waits(Plugin plugin, Requirement requirement) {
        return new Problem(
                ErrorCode.PLUGIN_REQUIREMENT,
                "The plugin " + plugin.id() + " waits: it requires " + requirement + ", which isn't up to date.",
                List.of(Position.startOf(plugin.place())),
                "Mend that one first; the next run brings up both.");
    }
}
