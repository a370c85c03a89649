package dev.turnstone.examples.host;

import dev.turnstone.Problem;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A product that starts: its own schema first, then those of its plugins, and of each plugin whose schema is there the
 * code.
 */
public final class PluginHost {
    private final Path folder;
    private final String url;

    /**
     * A product.
     *
     * @param folder with the routines in {@code db} and the plugins in {@code plugins}
     * @param url of its database
     */
    public PluginHost(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    /** What the plugins that could be loaded say, and about each of the others why it wasn't. */
    public List<String> start() throws SQLException, IOException {
        List<Plugin> ready = new ArrayList<>();
        PluginsOutcome outcome = PluginSchemas.of(
                        RoutineFolder.of(folder.resolve("db")),
                        PluginFolder.of(folder.resolve("plugins")),
                        JdbcTarget.of(url, "", ""))
                .whenReady(ready::add)
                .migrate();
        outcome.core().orThrow();
        List<String> said = new ArrayList<>();
        for (Plugin plugin : ready) {
            said.add(plugin.id() + ": " + greetingOf(plugin));
        }
        outcome.errors().stream().map(Problem::what).forEach(said::add);
        return said;
    }

    private String greetingOf(Plugin plugin) throws SQLException, IOException {
        URL classes = Path.of(plugin.place(), "classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, PluginHost.class.getClassLoader());
                Connection database = DriverManager.getConnection(url)) {
            for (HostPlugin found : ServiceLoader.load(HostPlugin.class, loader)) {
                return found.greeting(database);
            }
            return "a schema, and no code";
        }
    }
}
