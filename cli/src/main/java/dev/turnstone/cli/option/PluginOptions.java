package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.settings.type.PluginSettings;

/** The plugins that come behind the core. */
public final class PluginOptions {
    private PluginOptions() {}

    /** Adds them to a command that goes over all plugins; what is given is found among its settings. */
    public static void on(Syntax syntax) {
        PluginSettings.ALL.forEach(syntax::setting);
    }

    /** Adds the folder alone, to a command that needs no rules for a run. */
    public static void folder(Syntax syntax) {
        syntax.setting(PluginSettings.PLUGINS);
    }

    /** The plugin that a command is about. */
    public static Taken<String> name(Syntax syntax) {
        return syntax.argument(0, "1", "NAME", "The plugin, by its id: what its folder or its archive is called.");
    }
}
