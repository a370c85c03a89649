package dev.turnstone.spring;

import dev.turnstone.Listener;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.plugins.run.PluginOutcome;
import dev.turnstone.plugins.run.PluginsOutcome;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start does about the plugins of one target; knows afterwards which of them may be loaded. */
record PluginStart(String label, PluginSchemas schemas) {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    /**
     * Brings up the core and the plugins. A plugin that is passed over is told in the log.
     *
     * @param completing writes the commands of messages so that they can be typed
     * @return the ids of those that may be loaded
     * @throws TurnstoneException when the application must not start
     */
    Set<String> migrate(Cancellation cancellation, Listener listener, UnaryOperator<NextCommand> completing) {
        PluginsOutcome outcome = schemas.with(cancellation).with(listener).migrate();
        List<Problem> refused = outcome.upgradeRequired(schemas.name());
        if (!refused.isEmpty()) {
            throw new TurnstoneException(refused).with(completing);
        }
        tell(outcome.core());
        for (PluginOutcome one : outcome.plugins()) {
            one.errors().forEach(problem -> LOG.error("{}", problem.inWords()));
            if (one instanceof PluginOutcome.Ran ran) {
                tell(ran.outcome());
                ran.touched().forEach(problem -> LOG.warn("{}", problem.inWords()));
            }
        }
        int done = outcome.core().done().size()
                + outcome.plugins().stream()
                        .mapToInt(one -> one instanceof PluginOutcome.Ran ran
                                ? ran.outcome().done().size()
                                : 0)
                        .sum();
        LOG.info(
                "{} is current, and so are {} of {} plugins; changesets run: {}.",
                label,
                outcome.loadable().size(),
                outcome.plugins().size(),
                done);
        return outcome.loadable();
    }

    private static void tell(Outcome outcome) {
        outcome.warnings().forEach(problem -> LOG.warn("{}", problem.inWords()));
    }

    /** The ids of those that may be loaded as things are. */
    Set<String> loadable() {
        PluginsView view = schemas.look();
        return view.plugins().stream()
                .filter(each -> each.plan().isCurrent()
                        && view.kept().quarantineOf(each.plugin().id()).isEmpty())
                .map(PluginPlan::plugin)
                .map(Plugin::id)
                .collect(Collectors.toSet());
    }
}
