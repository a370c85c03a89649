package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.PluginFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a plugin is passed over in silence because of how it lies on the disk. */
class PluginFilesTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root);
    }

    private List<String> problems() {
        return PluginFolder.of(product.plugins()).read().stream()
                .flatMap(plugin -> plugin.problems().stream())
                .map(problem -> problem.code() + " " + problem.what())
                .toList();
    }

    private void archive(String name, String... entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(product.plugins().resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write((entry.endsWith("txt") ? "bell.sql" : "CREATE TABLE bell (id INTEGER);")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void links_that_lead_nowhere_are_told() throws Exception {
        product.plugin("alarm", "bell").list("alarm", "bell.sql", "gone.sql").write("plugins/clock/readme.txt", "tick");
        Path nowhere = root.resolve("nowhere");
        Files.createSymbolicLink(product.plugins().resolve("weather"), nowhere);
        Files.createSymbolicLink(product.plugins().resolve("zoom.jar"), nowhere);
        Files.createSymbolicLink(product.plugins().resolve("clock/db_migrations"), nowhere);
        Files.createSymbolicLink(product.plugins().resolve("alarm/db_migrations/gone.sql"), nowhere);

        assertThat(problems())
                .containsExactly(
                        "PLUGIN_INVALID The plugin alarm has a link at db_migrations/gone.sql that leads nowhere.",
                        "PLUGIN_INVALID The plugin clock has a link at db_migrations that leads nowhere.",
                        "PLUGIN_INVALID The plugin weather is a link that leads nowhere.",
                        "PLUGIN_INVALID The plugin zoom is a link that leads nowhere.");
    }

    @Test
    void an_archive_has_a_plugin_at_its_root_or_a_folder_of_them() throws Exception {
        archive(
                "alarm.zip",
                "db_migrations/migrations.txt",
                "db_migrations/bell.sql",
                "inner/db_migrations/migrations.txt");

        assertThat(problems())
                .containsExactly(
                        "PLUGIN_INVALID The archive of the plugin alarm has a plugin at its root, and others in"
                                + " folders: inner.");
    }

    @Test
    void a_backslash_in_an_archive_is_no_way_to_a_file() throws Exception {
        archive("alarm.zip", "db_migrations\\migrations.txt", "db_migrations\\bell.sql");

        assertThat(problems())
                .containsExactly("PLUGIN_INVALID The archive of the plugin alarm has the entry"
                        + " 'db_migrations\\bell.sql', with a backslash in its name.");
    }

    @Test
    void a_damaged_file_of_an_archive_is_not_run() throws Exception {
        Path archive = product.plugins().resolve("alarm.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (String name : List.of("migrations.txt", "bell.sql")) {
                zip.putNextEntry(new ZipEntry("db_migrations/" + name));
                zip.write((name.endsWith("txt") ? "bell.sql" : "CREATE TABLE bell (id INTEGER);")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(archive);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("TABLE bell");
        bytes[at + "TABLE ".length()] = 'w';
        Files.write(archive, bytes);

        assertThat(problems()).hasSize(1);
        assertThat(problems().get(0)).contains("FILE_UNREADABLE", "bell.sql can't be read", "checksum");
    }

    @Test
    void a_name_twice_in_an_archive_tells_nobody_which_is_meant() throws Exception {
        archive("alarm.zip", "db_migrations/migrations.txt", "db_migrations/bell.sql", "db_migrations/bell.sq2");
        Path archive = product.plugins().resolve("alarm.zip");
        String text = Files.readString(archive, StandardCharsets.ISO_8859_1).replace("bell.sq2", "bell.sql");
        Files.writeString(archive, text, StandardCharsets.ISO_8859_1);

        assertThat(problems())
                .containsExactly("PLUGIN_INVALID The archive of the plugin alarm has the entry"
                        + " 'db_migrations/bell.sql' twice.");
    }

    @Test
    void a_name_that_has_no_room_in_the_history_is_told_before_anything_runs() {
        String id = "a".repeat(240);
        product.plugin(id, "bell");

        assertThat(problems())
                .containsExactly("PLUGIN_INVALID The plugin " + id
                        + " lists bell.sql, whose path in the history would have 257 characters, and 255 have room.");
    }

    @Test
    void what_is_no_text_in_a_list_is_told_with_its_place() throws Exception {
        product.plugin("alarm", "bell").plugin("clock", "hand").plugin("weather", "station");
        Files.write(
                product.plugins().resolve("alarm/db_migrations/migrations.txt"),
                "bell.sql\n# f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                product.plugins().resolve("clock/db_migrations/migrations.txt"),
                "hand.sql".getBytes(StandardCharsets.UTF_16LE));

        List<String> told = new ArrayList<>();
        PluginFolder.of(product.plugins())
                .read()
                .forEach(plugin -> plugin.problems()
                        .forEach(problem -> told.add(problem.what() + " "
                                + product.plugins()
                                        .relativize(
                                                Path.of(problem.where().get(0).toString())))));
        assertThat(told)
                .contains(
                        "The plugin alarm has a list that is not UTF-8. alarm/db_migrations/migrations.txt:2:4",
                        "The plugin clock has a list that has a byte of value 0 in it, as no text has in UTF-8."
                                + " clock/db_migrations/migrations.txt:1:2");
    }

    @Test
    void a_schema_of_the_server_is_no_plugin_s_own() {
        product.plugin("alarm", "bell").describe("alarm", "schema: INFORMATION_SCHEMA");
        product.plugin("clock", "hand").describe("clock", "schema: pg_clock");

        assertThat(PluginFolder.of(product.plugins()).read())
                .flatExtracting(plugin -> plugin.problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.PLUGIN_INVALID, ErrorCode.PLUGIN_INVALID);
    }

    @Test
    void files_in_folders_are_called_by_their_plugin_too() {
        product.list("alarm", "v1/bell.sql").file("alarm", "v1/bell.sql", "CREATE TABLE bell (id INTEGER);");

        assertThat(product.on(dev.turnstone.tests.servers.Servers.fresh(dev.turnstone.tests.servers.Product.H2))
                        .plan()
                        .plugins()
                        .get(0)
                        .plan()
                        .steps())
                .extracting(Step::name)
                .containsExactly("alarm/v1/bell.sql");
    }
}
