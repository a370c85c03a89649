package dev.turnstone.plugins;

import dev.turnstone.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plugin says about itself; it need not say anything.
 *
 * @param version of the plugin
 * @param requires plugins that must be up to date before it
 * @param core the lowest version of the core's schema that it works with
 * @param schema of its own; empty: it shares the core's
 * @param grant users or roles that may work with the rows of what is in its own schema
 * @param formerly ids that it had before
 */
public record PluginDescription(
        Optional<Version> version,
        List<Requirement> requires,
        Optional<Version> core,
        Optional<String> schema,
        List<String> grant,
        List<String> formerly) {
    /** Nothing is said. */
    public static final PluginDescription NONE = new PluginDescription(
            Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public PluginDescription {
        Objects.requireNonNull(version, "version");
        requires = List.copyOf(requires);
        Objects.requireNonNull(core, "core");
        Objects.requireNonNull(schema, "schema");
        grant = List.copyOf(grant);
        formerly = List.copyOf(formerly);
    }
}
