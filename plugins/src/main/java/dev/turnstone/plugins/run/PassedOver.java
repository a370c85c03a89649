package dev.turnstone.plugins.run;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.plan.PluginCommands;
import java.util.List;
import java.util.Optional;

/** Plugins that aren't up to date, and for which nobody is kept from starting: that is never without a word. */
public final class PassedOver {
    private static final String AGAIN = "Mend it, and don't load its code before that. The next run tries it again: ";

    private final Belongings kept;
    private final String location;

    /** @param location of the core's changelog, for commands; empty text where there is none */
    public PassedOver(Belongings kept, String location) {
        this.kept = kept;
        this.location = location.isEmpty() ? PluginCommands.CHANGELOG : location;
    }

    /** What is to be told of a plugin that doesn't count; empty when it does. */
    public Optional<Problem> warning(Plugin plugin, OnPluginFailure rule) {
        return byTheLastRun(plugin.id()).or(() -> withoutList(plugin, rule));
    }

    /** What is to be told of a plugin that the last run has passed over; empty when it hasn't. */
    public Optional<Problem> byTheLastRun(String id) {
        return kept.quarantineOf(id)
                .map(why -> problem("The plugin " + id + " was passed over by the last run, and isn't up to date: "
                        + why.lines().findFirst().orElse("nobody has said why")));
    }

    private Optional<Problem> withoutList(Plugin plugin, OnPluginFailure rule) {
        return plugin.lacksItsList() && !rule.endsAt(plugin)
                ? plugin.problems().stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .map(missing -> problem(missing.what()))
                : Optional.empty();
    }

    private Problem problem(String what) {
        return new Problem(
                ErrorCode.PLUGIN_PASSED_OVER,
                what,
                List.of(),
                Advice.of(AGAIN).then(NextCommand.of("migrate", location)).then("."));
    }
}
