package dev.turnstone.plugins.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Source;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.RoutineFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is set about plugins, as rules of runs. */
public record AssignedPlugins(Values values, Settings settings) {

    /**
     * The folder that is set; empty where nobody named one.
     *
     * @throws TurnstoneException when a name is there, and empty: a forgotten variable must not leave out all plugins
     */
    public Optional<PluginFolder> folder() {
        Optional<Value> set = values.value(PluginSettings.PLUGINS);
        if (set.isPresent() && set.get().text().isBlank()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The folder of plugins has an empty name (" + set.get().origin() + ").",
                    List.of(),
                    "Name the folder, or leave " + PluginSettings.PLUGINS.option() + " and "
                            + PluginSettings.PLUGINS.variable() + " out, if there are no plugins."));
        }
        return values.path(PluginSettings.PLUGINS).map(PluginFolder::of);
    }

    /**
     * The core and its plugins; empty where no folder is set.
     *
     * @param otherwise what becomes of a run when a plugin can't be brought up, where nobody wants to go on without it
     */
    public Optional<PluginSchemas> behind(Source core, Target target, OnPluginFailure otherwise) {
        return folder().map(plugins -> ruled(PluginSchemas.of(core, plugins, target), otherwise));
    }

    /** The same with the rules that are set. */
    public PluginSchemas ruled(PluginSchemas schemas, OnPluginFailure otherwise) {
        boolean goesOn = is(PluginSettings.QUARANTINE, values.text(PluginSettings.ON_PLUGIN_FAILURE));
        boolean strict = is(PluginSettings.REFUSE, values.text(PluginSettings.FOREIGN_OBJECTS));
        PluginSchemas ruled = schemas.with(settings)
                .with(goesOn ? OnPluginFailure.QUARANTINE : otherwise)
                .with(strict ? ForeignObjects.REFUSE : ForeignObjects.WARN)
                .grantingTo(users())
                .to(new Goal(new Goal.Reach.Newest(), RoutineFormat.order(values)));
        return values.isOn(PluginSettings.ALL_OR_NOTHING) ? ruled.allOrNothing() : ruled;
    }

    private static boolean is(String word, Optional<String> text) {
        return text.filter(word::equals).isPresent();
    }

    private List<String> users() {
        return values.text(PluginSettings.GRANT_TO).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(user -> !user.isEmpty())
                .toList();
    }
}
