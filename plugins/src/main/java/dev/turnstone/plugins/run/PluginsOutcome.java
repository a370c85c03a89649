package dev.turnstone.plugins.run;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.plan.PluginsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run over the core and its plugins did.
 *
 * @param plugins one entry for each plugin with a schema, in the order of the run
 * @param passedOver the ids of those that could not be brought up, and for which the run didn't end
 * @param start whether it began at all
 */
public record PluginsOutcome(Outcome core, List<PluginOutcome> plugins, Set<String> passedOver, Start start) {
    /** Whether a run began. */
    public enum Start {
        BEGUN,
        /** Nothing was run, not even of what isn't faulty. */
        REFUSED
    }

    /** Of a run that began, and in which nobody was passed over. */
    public PluginsOutcome(Outcome core, List<PluginOutcome> plugins) {
        this(core, plugins, Set.of(), Start.BEGUN);
    }

    public PluginsOutcome {
        passedOver = Set.copyOf(passedOver);
        Objects.requireNonNull(core, "core");
        plugins = List.copyOf(plugins);
    }

    /** The plugins whose code may be loaded now, of those that have a schema. */
    public Set<String> loadable() {
        return plugins.stream()
                .filter(PluginOutcome::mayLoad)
                .map(outcome -> outcome.plugin().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The errors for which something isn't up to date, the core's first. */
    public List<Problem> errors() {
        List<Problem> errors = new ArrayList<>(PluginOutcome.errorsOf(core));
        plugins.forEach(outcome -> errors.addAll(outcome.errors()));
        return errors;
    }

    /**
     * For whoever starts only with a current schema: the errors that mean that it isn't, those of plugins that were passed over
     * left out.
     *
     * @param target what the target is called in messages
     */
    public List<Problem> upgradeRequired(String target) {
        List<Problem> errors = new ArrayList<>(PluginOutcome.errorsOf(core));
        plugins.stream()
                .filter(outcome -> !passedOver.contains(outcome.plugin().id()))
                .flatMap(outcome -> outcome.errors().stream())
                .map(problem -> PluginsPlan.upgradeRequired(target, problem))
                .forEach(errors::add);
        return errors;
    }

    /** Whether nothing was run, not even of what isn't faulty. */
    public boolean wasRefused() {
        return start == Start.REFUSED;
    }

    /** Whether anything was done, of the core or of a plugin. */
    public boolean hasRunAnything() {
        return !core.done().isEmpty()
                || plugins.stream()
                        .anyMatch(one -> one instanceof PluginOutcome.Ran ran
                                && !ran.outcome().done().isEmpty());
    }

    /** Whether everything is up to date. */
    public boolean isComplete() {
        return core instanceof Outcome.Completed && plugins.stream().allMatch(PluginOutcome::mayLoad);
    }

    /**
     * This outcome, if everything is up to date.
     *
     * @throws TurnstoneException otherwise, with all errors
     */
    public PluginsOutcome orThrow() {
        if (!errors().isEmpty()) {
            throw new TurnstoneException(errors());
        }
        return this;
    }

    /** The plugins that were not attempted, because the run had ended before. */
    public List<Plugin> notAttempted() {
        return plugins.stream()
                .filter(PluginOutcome.NotAttempted.class::isInstance)
                .map(PluginOutcome::plugin)
                .toList();
    }
}
