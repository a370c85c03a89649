package dev.turnstone.plugins.plan;

import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.Plugin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a run over a core and its plugins goes.
 *
 * @param onFailure what becomes of it when a plugin can't be brought up
 * @param scope whether it begins while anything is wrong
 * @param foreign what becomes of it when a plugin works on what isn't its own
 * @param users of all schemas that plugins have of their own
 * @param goal of the core
 * @param purpose of plans
 * @param only the plugin that is meant, with those that it requires; empty for all
 */
public record RunRules(
        OnPluginFailure onFailure,
        Scope scope,
        ForeignObjects foreign,
        List<String> users,
        Goal goal,
        Purpose purpose,
        Optional<String> only) {
    /** Those of a service. */
    public static final RunRules OF_SERVICE = new RunRules(
            OnPluginFailure.STOP_UNLESS_UNLISTED,
            Scope.AS_FAR_AS_POSSIBLE,
            ForeignObjects.WARN,
            List.of(),
            Goal.NEWEST,
            Purpose.RUNS,
            Optional.empty());

    /** What plans are looked at for. */
    public enum Purpose {
        RUNS,
        PRINT
    }

    /** Whether a run begins while a plugin is faulty. */
    public enum Scope {
        AS_FAR_AS_POSSIBLE,
        ALL_OR_NOTHING
    }

    public RunRules {
        Objects.requireNonNull(onFailure, "onFailure");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(foreign, "foreign");
        users = List.copyOf(users);
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(only, "only");
    }

    /** Who may work with what a plugin has in its own schema. */
    public Set<String> usersOf(Plugin plugin) {
        Set<String> all = new LinkedHashSet<>(users);
        all.addAll(plugin.description().grant());
        return all;
    }

    /** Whether nothing at all is run. */
    public boolean refuses(PluginsPlan plan) {
        return plan.core().hasErrors()
                || scope == Scope.ALL_OR_NOTHING && plan.plans().anyMatch(Plan::hasErrors);
    }

    public RunRules with(OnPluginFailure other) {
        return new RunRules(other, scope, foreign, users, goal, purpose, only);
    }

    public RunRules with(Scope other) {
        return new RunRules(onFailure, other, foreign, users, goal, purpose, only);
    }

    public RunRules with(ForeignObjects other) {
        return new RunRules(onFailure, scope, other, users, goal, purpose, only);
    }

    public RunRules withUsers(List<String> others) {
        return new RunRules(onFailure, scope, foreign, others, goal, purpose, only);
    }

    public RunRules with(Goal other) {
        return new RunRules(onFailure, scope, foreign, users, other, purpose, only);
    }

    public RunRules with(Purpose other) {
        return new RunRules(onFailure, scope, foreign, users, goal, other, only);
    }

    public RunRules only(String id) {
        return new RunRules(onFailure, scope, foreign, users, goal, purpose, Optional.of(id));
    }
}
