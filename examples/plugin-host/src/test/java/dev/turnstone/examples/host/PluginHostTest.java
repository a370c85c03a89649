package dev.turnstone.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Listener;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host as it stands here, and what it must not do. */
class PluginHostTest {
    @TempDir
    Path copy;

    private String url;

    @BeforeEach
    void build() throws IOException {
        copyAll(Path.of("db"), copy.resolve("db"));
        copyAll(Path.of("plugins"), copy.resolve("plugins"));
        url = "jdbc:h2:" + copy.resolve("host");
        compile("alarm", "AlarmPlugin", "FirstBells");
        write("plugins/alarm/classes/META-INF/services/" + HostPlugin.class.getName(), "alarm.AlarmPlugin\n");
    }

    @Test
    void plugins_speak_once_their_schema_is_there() throws Exception {
        assertThat(new PluginHost(copy, url).start())
                .containsExactly("weather: a schema, and no code", "alarm: 1 bells");
        assertThat(new PluginHost(copy, url).start())
                .containsExactly("weather: a schema, and no code", "alarm: 1 bells");
    }

    @Test
    void a_plugin_without_a_list_isn_t_loaded_and_the_product_runs() throws Exception {
        Files.delete(copy.resolve("plugins/weather/db_migrations/migrations.txt"));
        Files.delete(copy.resolve("plugins/alarm/plugin.yaml"));

        assertThat(new PluginHost(copy, url).start())
                .hasSize(2)
                .contains("alarm: 1 bells")
                .anyMatch(text ->
                        text.startsWith("The plugin weather has a folder db_migrations, but no migrations.txt"));
    }

    /** A class writes down that it was loaded, and with it what was in the database then. */
    @Test
    void no_plugin_class_is_loaded_before_the_schema_of_its_plugin_is_there() throws Exception {
        Path loaded = copy.resolve("loaded.txt");
        write(
                "plugins/alarm/src/alarm/AlarmPlugin.java",
                Files.readString(Path.of("plugins/alarm/src/alarm/AlarmPlugin.java"))
                        .replace(
                                "implements HostPlugin {",
                                "implements HostPlugin {\n    static {\n        try {\n            java.nio.file.Files.writeString("
                                        + "java.nio.file.Path.of(\"" + loaded + "\"), \"loaded\");\n"
                                        + "        } catch (java.io.IOException e) {\n            throw new"
                                        + " java.io.UncheckedIOException(e);\n        }\n    }\n"));
        compile("alarm", "AlarmPlugin", "FirstBells");
        List<String> seen = new ArrayList<>();

        PluginSchemas.of(
                        RoutineFolder.of(copy.resolve("db")),
                        PluginFolder.of(copy.resolve("plugins")),
                        JdbcTarget.of(url, "", ""))
                .with(new Listener() {
                    @Override
                    public void stepDone(Step step, java.time.Duration took) {
                        seen.add(step.name() + (Files.exists(loaded) ? " loaded" : ""));
                    }
                })
                .whenReady(plugin -> seen.add(plugin.id() + (Files.exists(loaded) ? " loaded" : "")))
                .migrate()
                .orThrow();

        assertThat(seen)
                .containsExactly(
                        "V_1_A.sql",
                        "weather/station.sql",
                        "weather",
                        "alarm/bell.sql",
                        "alarm/alarm.FirstBells.java",
                        "alarm");
        assertThat(loaded).doesNotExist();
        new PluginHost(copy, url).start();
        assertThat(loaded).exists();
    }

    private void compile(String id, String... classes) throws IOException {
        Path to = Files.createDirectories(copy.resolve("plugins/" + id + "/classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-d", to.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"));
        for (String name : classes) {
            arguments.add(copy.resolve("plugins/" + id + "/src/" + id + "/" + name + ".java")
                    .toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = copy.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
