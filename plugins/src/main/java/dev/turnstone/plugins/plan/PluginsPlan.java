package dev.turnstone.plugins.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What has to be done for the core and all plugins. A value.
 *
 * @param plugins in the order in which they are brought up
 */
public record PluginsPlan(Plan core, List<PluginPlan> plugins) {
    /** What is said as it is: the schema isn't older than the plugin. */
    private static final Set<ErrorCode> NO_UPGRADE_MENDS = Set.of(ErrorCode.CHECKSUM_CHANGED, ErrorCode.DATABASE_AHEAD);

    public PluginsPlan {
        Objects.requireNonNull(core, "core");
        plugins = List.copyOf(plugins);
    }

    /** All plans, the core's first. */
    public Stream<Plan> plans() {
        return Stream.concat(Stream.of(core), plugins.stream().map(PluginPlan::plan));
    }

    /** Whether there is nothing to do and nothing wrong. */
    public boolean isCurrent() {
        return plans().allMatch(Plan::isCurrent);
    }

    /**
     * The core's plan, with what is pending of plugins behind it.
     *
     * @param target what the target is called in messages
     * @param counts which plugins are meant
     */
    public Plan asOne(String target, Predicate<PluginPlan> counts) {
        List<Step> steps = new ArrayList<>(core.steps());
        List<Problem> problems = new ArrayList<>(core.problems());
        Standing standing = core.standing();
        for (PluginPlan plugin : plugins) {
            if (counts.test(plugin)) {
                standing = standing.andAhead(plugin.plan().standing().ahead());
                steps.addAll(plugin.plan().steps());
                plugin.plan()
                        .problems()
                        .forEach(problem ->
                                problems.add(problem.isError() ? upgradeRequired(target, problem) : problem));
            }
        }
        return new Plan(core.changelog(), core.history(), standing, core.rules(), core.home(), steps, problems);
    }

    /** What is wrong with a plugin, for whoever starts only with a current schema. */
    public static Problem upgradeRequired(String target, Problem problem) {
        return NO_UPGRADE_MENDS.contains(problem.code())
                ? problem
                : new Problem(
                        ErrorCode.UPGRADE_REQUIRED,
                        "A database schema upgrade is required on " + target + ": " + problem.what(),
                        problem.where(),
                        problem.advice());
    }

    /** All that is wrong, and all that should be known: the core's first. */
    public List<Problem> problems() {
        return plans().flatMap(plan -> plan.problems().stream()).toList();
    }
}
