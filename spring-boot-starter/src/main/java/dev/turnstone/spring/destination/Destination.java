package dev.turnstone.spring.destination;

import dev.turnstone.NextCommand;
import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.gate.Guarded;
import dev.turnstone.plugins.PluginSchemas;
import java.util.Objects;
import java.util.Optional;

/**
 * A target of this application.
 *
 * @param label what people call it; shows no secret
 * @param turnstone the library for it
 * @param plugins the library for it and the application's plugins; empty where none are set
 */
public record Destination(String label, Turnstone turnstone, Optional<PluginSchemas> plugins) {
    public Destination {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(turnstone, "turnstone");
        Objects.requireNonNull(plugins, "plugins");
    }

    /** What the gate stands before: with the plugins, where there are any. */
    public Guarded guarded() {
        return plugins.<Guarded>map(schemas -> new WithPlugins(schemas, turnstone))
                .orElse(turnstone);
    }

    /** A core with plugins, whose commands are those of the core. */
    private record WithPlugins(PluginSchemas schemas, Turnstone core) implements Guarded {
        @Override
        public String name() {
            return schemas.name();
        }

        @Override
        public Status status() {
            return schemas.status();
        }

        @Override
        public NextCommand completed(NextCommand command) {
            return core.completed(command);
        }

        @Override
        public Guarded forPolling() {
            return new WithPlugins(schemas.forPolling(), core);
        }
    }
}
