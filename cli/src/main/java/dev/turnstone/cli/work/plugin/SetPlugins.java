package dev.turnstone.cli.work.plugin;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.Guarded;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.assign.AssignedPlugins;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.PluginSettings;
import java.util.List;
import java.util.Optional;

/** The plugins that are set for a target, with the rules of a command: at a faulty plugin the run ends. */
public final class SetPlugins {
    private SetPlugins() {}

    /** The folder that is set; empty where nobody named one. */
    public static Optional<PluginFolder> folder(Assignment to) {
        return assigned(to).folder();
    }

    /** @throws TurnstoneException where no folder is set */
    static void requireFolder(Assignment to) {
        if (folder(to).isEmpty()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "No folder of plugins is named.",
                    List.of(),
                    "Name it with " + PluginSettings.PLUGINS.option() + ", or set " + PluginSettings.PLUGINS.variable()
                            + "."));
        }
    }

    /** The core and its plugins; empty where no folder is set. */
    public static Optional<PluginSchemas> behindCore(Assignment to) {
        return assigned(to).folder().map(folder -> ruled(PluginSchemas.of(to.source(), folder, to.target()), to));
    }

    /** The plugins alone, of which there may be none but in the database. */
    public static PluginSchemas alone(Assignment to) {
        return ruled(PluginSchemas.of(folderOrNone(to), to.target()), to);
    }

    /** The same, with the core's changelog where one is named: plugins may need a version of it. */
    static PluginSchemas knowingCore(Assignment to) {
        return to.changelog().isEmpty()
                ? alone(to)
                : ruled(PluginSchemas.of(to.source(), folderOrNone(to), to.target()), to);
    }

    private static PluginFolder folderOrNone(Assignment to) {
        return folder(to).orElseGet(PluginFolder::none);
    }

    /** What a gate stands before: the core, with plugins where there are any. */
    public static Guarded guarded(Assignment to) {
        return behindCore(to).<Guarded>map(schemas -> schemas).orElseGet(to::turnstone);
    }

    private static AssignedPlugins assigned(Assignment to) {
        return new AssignedPlugins(to.values(), to.settings());
    }

    private static PluginSchemas ruled(PluginSchemas schemas, Assignment to) {
        return assigned(to).ruled(schemas, OnPluginFailure.STOP);
    }
}
