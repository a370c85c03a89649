package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plugin that says what it was called before is the same one. */
class PluginRenamedTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root);
    }

    @Test
    void it_keeps_its_history() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.delete("plugins/alarm").plugin("alert", "bell", "siren").describe("alert", "formerly: alarm");

        assertThat(product.on(database).plan().plugins().get(0).plan().steps())
                .extracting(Step::name)
                .containsExactly("alert/siren.sql");
        product.on(database).migrate().orThrow();
        assertThat(product.on(database).plan().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void so_does_a_liquibase_changelog_of_its(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.list("alarm", "changes.yaml")
                .file("alarm", "changes.yaml", Changelogs.ofTables("bell"))
                .on(database)
                .migrate()
                .orThrow();
        product.delete("plugins/alarm")
                .list("alert", "changes.yaml")
                .file("alert", "changes.yaml", Changelogs.ofTables("bell", "siren"))
                .describe("alert", "formerly: alarm");

        product.on(database).migrate().orThrow();

        assertThat(database.queryStrings(
                        "SELECT ID, FILENAME FROM DATABASECHANGELOG WHERE AUTHOR = 'anna' ORDER BY ORDEREXECUTED"))
                .containsExactly("bell | plugins/alarm/changes.yaml", "siren | plugins/alert/changes.yaml");
        assertThat(product.on(database).plan().isCurrent()).isTrue();
        product.delete("plugins/alert");
        product.on(database).plugin("alert").uninstall().orThrow();
        assertThat(product.on(database).belongings().owners()).isEmpty();
        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void it_is_taken_out_whole_when_its_files_are_gone(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell").file("alarm", "bell.undo.sql", "DROP TABLE bell;");
        product.on(database).migrate().orThrow();
        product.delete("plugins/alarm").plugin("alert", "bell", "siren").describe("alert", "formerly: alarm");
        product.file("alert", "siren.undo.sql", "DROP TABLE siren;");
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();
        product.delete("plugins/alert");

        Plan plan = schemas.plugin("alert").planUninstall().orThrow();
        assertThat(plan.steps()).extracting(Step::name).containsExactly("alert/siren.sql", "alarm/bell.sql");
        schemas.plugin("alert").uninstall(plan).orThrow();

        assertThat(schemas.belongings().owners()).isEmpty();
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG"))
                .containsExactly("V_1_A.sql");
        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
    }

    @Test
    void without_an_undo_all_its_objects_go() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.delete("plugins/alarm").plugin("alert", "bell", "siren").describe("alert", "formerly: alarm");
        product.on(database).migrate().orThrow();

        product.on(database).plugin("alert").uninstall().orThrow();

        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
    }

    /** Half of it would be gone, and the rest be taken for up to date. */
    @Test
    void under_the_old_id_nothing_is_taken_out() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.delete("plugins/alarm").plugin("alert", "bell", "siren").describe("alert", "formerly: alarm");
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();

        Problem refused = schemas.plugin("alarm").planUninstall().errors().get(0);

        assertThat(refused.what()).isEqualTo("The plugin alarm is called alert now.");
        assertThat(refused.next()).contains("turnstone plugins uninstall alert");
        assertThat(schemas.plugin("alarm").uninstall()).isInstanceOf(Outcome.Refused.class);
        assertThat(database.queryStrings("SELECT count(*) FROM bell")).containsExactly("0");
    }

    @Test
    void its_new_id_is_known_before_it_has_anything_new_to_run() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.delete("plugins/alarm").plugin("alert", "bell").describe("alert", "formerly: alarm", "version: 2");

        assertThat(product.on(database)
                        .plugin("alert")
                        .planUninstall()
                        .orThrow()
                        .steps())
                .hasSize(1);
        product.on(database).migrate().orThrow();

        assertThat(product.on(database).belongings().owners()).containsExactly("alert");
        assertThat(product.on(database).belongings().versionOf("alert")).contains("2");
        product.delete("plugins/alert");
        product.on(database).plugin("alert").uninstall().orThrow();
        database.execute("CREATE TABLE bell (id INTEGER)");
    }

    @Test
    void a_plugin_that_needs_it_under_any_id_keeps_it() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.delete("plugins/alarm").plugin("alert", "bell").describe("alert", "formerly: alarm");
        product.plugin("clock", "hand")
                .describe("clock", "requires: alert")
                .on(database)
                .migrate()
                .orThrow();

        assertThat(product.on(database).plugin("alert").planUninstall().errors())
                .extracting(Problem::code, Problem::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        ErrorCode.PLUGIN_REQUIREMENT, "The plugin clock requires alert."));
    }
}
