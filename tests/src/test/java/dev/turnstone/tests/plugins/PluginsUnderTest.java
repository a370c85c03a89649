package dev.turnstone.tests.plugins;

import dev.turnstone.Settings;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A product in the making: a core with one table, and plugins. */
final class PluginsUnderTest {
    private final Path root;

    PluginsUnderTest(Path root) {
        this.root = root;
        write("core/V_1_A.sql", "CREATE TABLE customer (id INTEGER NOT NULL PRIMARY KEY);");
        make(root.resolve("plugins"));
    }

    /** A plugin with these files, listed in this order; each makes a table of its name. */
    PluginsUnderTest plugin(String id, String... tables) {
        list(id, Stream.of(tables).map(table -> table + ".sql").toArray(String[]::new));
        for (String table : tables) {
            file(id, table + ".sql", "CREATE TABLE " + table + " (id INTEGER NOT NULL PRIMARY KEY);");
        }
        return this;
    }

    PluginsUnderTest list(String id, String... lines) {
        return file(id, "migrations.txt", lines);
    }

    /** A file in a plugin's folder of migrations. */
    PluginsUnderTest file(String id, String name, String... lines) {
        return write("plugins/" + id + "/db_migrations/" + name, lines);
    }

    PluginsUnderTest describe(String id, String... lines) {
        return write("plugins/" + id + "/plugin.yaml", lines);
    }

    PluginsUnderTest write(String path, String... lines) {
        try {
            Path file = root.resolve(path);
            make(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PluginsUnderTest delete(String path) {
        try (Stream<Path> files = Files.walk(root.resolve(path))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs folders of plugins into an archive beside them, and removes the folders. */
    PluginsUnderTest pack(String archive, List<String> ids, String inside) {
        Path file = plugins().resolve(archive);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true"))) {
            for (String id : ids) {
                Path folder = plugins().resolve(id);
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path each : files.filter(Files::isRegularFile).toList()) {
                        Path to = zip.getPath(
                                "/" + inside.replace("*", id),
                                folder.relativize(each).toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(each, to);
                    }
                }
                delete("plugins/" + id);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path plugins() {
        return root.resolve("plugins");
    }

    Path core() {
        return root.resolve("core");
    }

    PluginSchemas on(TestDatabase database) {
        return PluginSchemas.of(
                        RoutineFolder.of(core()),
                        PluginFolder.of(plugins()),
                        JdbcTarget.of(database.url(), database.username(), database.password()))
                .with(Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30)));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
