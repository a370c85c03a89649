package dev.turnstone.tests.plugins;

import dev.turnstone.Settings;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import java.nio.file.Path;
import java.time.Duration;

/** A program that brings up a core and its plugins: {@code core plugins url username password}. */
final class PluginMigrant {
    static final String BEGUN = "begun";
    static final String ENDED = "ended";

    private PluginMigrant() {}

    public static void main(String[] args) {
        PluginSchemas schemas = PluginSchemas.of(
                        RoutineFolder.of(Path.of(args[0])),
                        PluginFolder.of(Path.of(args[1])),
                        JdbcTarget.of(args[2], args[3], args[4]))
                .with(Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30)));
        System.out.println(BEGUN);
        schemas.migrate().orThrow();
        System.out.println(ENDED);
        Runtime.getRuntime().halt(0);
    }
}
