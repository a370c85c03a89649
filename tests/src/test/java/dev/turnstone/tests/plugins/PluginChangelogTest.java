package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Liquibase changelog of a plugin is taken back as its files are: by what was kept when it was run. */
class PluginChangelogTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root);
        product.list("alarm", "changes.yaml");
    }

    @Test
    void a_logical_path_makes_no_changeset_somebody_elses() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.file(
                "alarm",
                "changes.yaml",
                "databaseChangeLog:",
                "- changeSet:",
                "    id: bell",
                "    author: anna",
                "    logicalFilePath: plugins/other/changes.yaml",
                "    changes:",
                "    - sql: CREATE TABLE bell (id INTEGER)");

        List<Problem> problems = product.on(database).plan().problems();
        product.on(database).migrate();

        assertThat(problems).extracting(Problem::code).contains(ErrorCode.PLUGIN_INVALID);
        assertThat(problems.toString()).contains("plugins/other/changes.yaml::bell::anna", "changes.yaml:2");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'BELL'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void it_is_taken_out_changeset_by_changeset_when_its_files_are_gone(Product where) {
        TestDatabase database = Servers.fresh(where);
        List<String> lines = new java.util.ArrayList<>(List.of(Changelogs.ofTables("bell", "siren")));
        lines.addAll(List.of(
                "- changeSet:",
                "    id: first customer",
                "    author: anna",
                "    changes:",
                "    - sql: INSERT INTO customer VALUES (7)",
                "    rollback: DELETE FROM customer WHERE id = 7",
                "- changeSet:",
                "    id: told",
                "    author: anna",
                "    changes:",
                "    - output: {message: loud}"));
        product.file("alarm", "changes.yaml", lines.toArray(String[]::new));
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();
        product.delete("plugins/alarm");
        assertThat(database.queryStrings("SELECT id FROM customer")).containsExactly("7");

        Plan plan = schemas.plugin("alarm").planUninstall().orThrow();
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.steps())
                .extracting(step -> step.id().id())
                .containsExactly("told", "first customer", "siren", "bell");
        schemas.plugin("alarm").uninstall(plan).orThrow();

        assertThat(schemas.belongings().owners()).isEmpty();
        assertThat(database.queryStrings("SELECT id FROM customer")).isEmpty();
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG"))
                .containsExactly("V_1_A.sql");
        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void an_older_changelog_is_behind_the_database_until_what_it_lacks_is_taken_back(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.file("alarm", "changes.yaml", Changelogs.ofTables("bell", "siren"));
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();
        product.file("alarm", "changes.yaml", Changelogs.ofTables("bell"));

        List<Problem> errors = schemas.migrate().errors();
        assertThat(errors).extracting(Problem::code).containsExactly(ErrorCode.DATABASE_AHEAD);
        assertThat(errors.get(0).what())
                .contains("plugins/alarm/changes.yaml::siren::anna is recorded, and it doesn't have it");
        schemas.plugin("alarm")
                .downgrade(schemas.plugin("alarm").planDowngrade().orThrow())
                .orThrow();

        assertThat(schemas.plan().isCurrent()).isTrue();
        assertThat(schemas.belongings().objectsOf("alarm"))
                .extracting(object -> object.toLowerCase(java.util.Locale.ROOT))
                .containsExactly("table bell");
        database.execute("CREATE TABLE siren (id INTEGER)");
    }

    @Test
    void what_was_recorded_without_being_run_is_only_forgotten() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.file(
                "alarm",
                "changes.yaml",
                "databaseChangeLog:",
                "- changeSet:",
                "    id: bell",
                "    author: anna",
                "    preConditions:",
                "    - onFail: MARK_RAN",
                "    - tableExists: {tableName: nowhere}",
                "    changes:",
                "    - createTable: {tableName: bell, columns: [{column: {name: id, type: int}}]}");
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();

        assertThat(schemas.plugin("alarm").planUninstall().orThrow().steps()).hasOnlyElementsOfType(Step.Forget.class);
        schemas.plugin("alarm").uninstall().orThrow();
        assertThat(schemas.belongings().owners()).isEmpty();
    }

    @Test
    void of_a_release_that_can_t_be_read_nobody_says_what_it_lacks() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.file("alarm", "changes.yaml", Changelogs.ofTables("bell"));
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();

        product.file("alarm", "changes.yaml", "databaseChangeLog: [{changeSet: {id: bell}}]");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> schemas.plugin("alarm").planDowngrade())
                .hasMessageContaining("author");
        product.delete("plugins/alarm/db_migrations/migrations.txt");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> schemas.plugin("alarm").planDowngrade())
                .hasMessageContaining("migrations.txt");
    }
}
