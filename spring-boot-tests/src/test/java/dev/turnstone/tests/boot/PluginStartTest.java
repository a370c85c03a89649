package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.turnstone.spring.LoadablePlugins;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What the start of an application does about the schemas of its plugins. */
@ExtendWith(OutputCaptureExtension.class)
class PluginStartTest {
    @TempDir
    Path plugins;

    @BeforeEach
    void two() throws IOException {
        plugin("alarm", "CREATE TABLE bell (id INTEGER);");
        plugin("weather", "CREATE TABLE station (id INTEGER);");
    }

    private void plugin(String id, String sql) throws IOException {
        write(id, "migrations.txt", id + ".sql");
        write(id, id + ".sql", sql);
    }

    private void write(String id, String name, String text) throws IOException {
        Path file = plugins.resolve(id).resolve("db_migrations").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    private Start start(TestDatabase database) {
        return Start.on(database).with("turnstone.plugins", plugins.toString());
    }

    private Start migrating(TestDatabase database) {
        return start(database).with("turnstone.migrate-on-start", "true");
    }

    private static Set<String> loadableOf(Start start) {
        try (ConfigurableApplicationContext application = start.run()) {
            return application.getBean(LoadablePlugins.class).ids();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void plugins_are_brought_up_behind_the_core_and_may_be_loaded(Product product) {
        TestDatabase database = Servers.fresh(product);

        assertThat(loadableOf(migrating(database))).containsExactlyInAnyOrder("alarm", "weather");

        assertThat(database.queryStrings("SELECT count(*) FROM bell")).containsExactly("0");
        assertThat(loadableOf(start(database).with("turnstone.gate", "refuse")))
                .containsExactlyInAnyOrder("alarm", "weather");
    }

    @Test
    void a_plugin_without_a_list_is_told_and_the_application_runs_without_it(CapturedOutput output) throws IOException {
        TestDatabase database = Servers.fresh(Product.H2);
        Files.delete(plugins.resolve("alarm/db_migrations/migrations.txt"));

        assertThat(loadableOf(migrating(database))).containsExactly("weather");

        assertThat(output).contains("ERROR").contains("The plugin alarm has a folder db_migrations");
    }

    @Test
    void a_listed_file_that_is_missing_ends_the_start_and_shuts_every_gate(CapturedOutput output) throws IOException {
        TestDatabase database = Servers.fresh(Product.H2);
        write("alarm", "migrations.txt", "alarm.sql\ngone.sql");

        assertThat(catchThrowable(() -> migrating(database).runAndClose()))
                .rootCause()
                .hasMessageContaining("A database schema upgrade is required on ")
                .hasMessageContaining("alarm lists gone.sql");
        assertThat(catchThrowable(
                        () -> start(database).with("turnstone.gate", "refuse").runAndClose()))
                .rootCause()
                .hasMessageContaining("A database schema upgrade is required on ");
        assertThat(output).contains("APPLICATION FAILED TO START", "UPGRADE_REQUIRED");
    }

    @Test
    void in_quarantine_a_broken_plugin_is_passed_over_and_tried_again(CapturedOutput output) throws IOException {
        TestDatabase database = Servers.fresh(Product.H2);
        write("alarm", "alarm.sql", "INSERT INTO nowhere VALUES (1);");
        Start quarantine = migrating(database).with("turnstone.on-plugin-failure", "quarantine");

        assertThat(loadableOf(quarantine)).containsExactly("weather");
        assertThat(output).contains("ERROR").containsIgnoringCase("nowhere");

        write("alarm", "alarm.sql", "CREATE TABLE bell (id INTEGER);");
        assertThat(loadableOf(quarantine)).containsExactlyInAnyOrder("alarm", "weather");
    }

    @Test
    void strictly_a_plugin_that_works_on_what_is_the_core_s_ends_the_start() throws IOException {
        TestDatabase database = Servers.fresh(Product.H2);
        write("alarm", "alarm.sql", "ALTER TABLE item ADD COLUMN bell INTEGER;");

        assertThat(catchThrowable(() -> migrating(database)
                        .with("turnstone.foreign-objects", "refuse")
                        .runAndClose()))
                .rootCause()
                .hasMessageContaining("which belongs to the core");
    }

    @Test
    void the_gate_waits_for_plugins_too_and_names_the_command(CapturedOutput output) {
        TestDatabase database = Servers.fresh(Product.H2);
        Start.on(database).with("turnstone.migrate-on-start", "true").runAndClose();

        assertThat(loadableOf(start(database))).isEmpty();

        assertThat(output).contains("A database schema upgrade is required").contains("alarm/alarm.sql");
    }
}
