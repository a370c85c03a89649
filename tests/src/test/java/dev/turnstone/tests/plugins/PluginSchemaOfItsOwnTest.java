package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.run.PluginOutcome;
import dev.turnstone.plugins.run.PluginsOutcome;
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

/** A plugin with a schema of its own: who may use it, and what becomes of the run when it can't be had. */
class PluginSchemaOfItsOwnTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root);
    }

    @Test
    void those_whom_host_and_plugin_name_may_work_with_its_rows() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        String app = database.name() + "_app";
        String reports = database.name() + "_reports";
        Servers.shared(Product.POSTGRESQL)
                .asAdmin(database)
                .execute("CREATE ROLE " + app, "CREATE ROLE " + reports, "GRANT " + app + " TO " + database.username());
        product.plugin("alarm", "bell").describe("alarm", "schema: bells", "grant: [" + reports + "]");

        product.on(database).grantingTo(List.of(app)).migrate().orThrow();

        assertThat(database.queryStrings("SELECT grantee, count(*) FROM information_schema.role_table_grants"
                        + " WHERE table_schema = 'bells' AND grantee <> '" + database.username()
                        + "' GROUP BY grantee ORDER BY grantee"))
                .containsExactly(app + " | 4", reports + " | 4");
        database.execute("SET ROLE " + app + "; INSERT INTO bells.bell VALUES (1)");
    }

    @Test
    void on_h2_and_mariadb_grants_are_on_the_schema() {
        TestDatabase h2 = Servers.fresh(Product.H2);
        h2.execute("CREATE USER APP PASSWORD 'x'");
        product.plugin("alarm", "bell").describe("alarm", "schema: BELLS");
        product.on(h2).grantingTo(List.of("APP")).migrate().orThrow();
        assertThat(h2.queryStrings(
                        "SELECT GRANTEE, RIGHTS, TABLE_SCHEMA FROM INFORMATION_SCHEMA.RIGHTS WHERE GRANTEE = 'APP'"))
                .containsExactly("APP | ALL | BELLS");

        TestDatabase mariadb = Servers.fresh(Product.MARIADB);
        String schema = mariadb.name() + "_bells";
        String app = mariadb.name() + "_app";
        TestDatabase admin = Servers.shared(Product.MARIADB).asAdmin(mariadb);
        admin.execute(
                "CREATE USER " + app + "@localhost",
                "GRANT ALL ON `" + schema + "`.* TO " + mariadb.username() + " WITH GRANT OPTION");
        product.describe("alarm", "schema: " + schema);
        product.on(mariadb).grantingTo(List.of(app + "@localhost")).migrate().orThrow();
        assertThat(admin.queryStrings("SHOW GRANTS FOR " + app + "@localhost"))
                .anyMatch(grant -> grant.contains("SELECT, INSERT, UPDATE, DELETE") && grant.contains(schema));
    }

    /** Who comes next would lose it to its own uninstalling. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2"})
    void what_it_makes_outside_of_its_schema_is_nobody_else_s(Product where) {
        TestDatabase database = Servers.fresh(where);
        String shared = where == Product.H2 ? "PUBLIC" : "public";
        product.plugin("alarm", "bell").describe("alarm", "schema: bells");
        product.file("alarm", "bell.sql", "CREATE TABLE bell (id INT); CREATE TABLE " + shared + ".leak (id INT);");
        String silent = where == Product.H2 ? "SELECT 1;" : "DO $$ BEGIN PERFORM 1; END $$;";
        product.plugin("clock", "hand").file("clock", "hand.sql", "CREATE TABLE hand (id INT);", silent);
        PluginSchemas schemas = product.on(database);

        PluginsOutcome outcome = schemas.migrate().orThrow();

        PluginOutcome.Ran alarm = (PluginOutcome.Ran) outcome.plugins().get(0);
        assertThat(alarm.touched())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .startsWith("The plugin alarm has a schema of its own, and made table ")
                .containsIgnoringCase("leak in " + shared + "; that belongs to the core now");
        schemas.plugin("clock")
                .uninstall(schemas.plugin("clock").planUninstall())
                .orThrow();
        assertThat(database.queryStrings("SELECT count(*) FROM " + shared + ".leak"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "DERBY"})
    void a_plugin_whose_schema_can_t_be_granted_is_faulty_and_the_core_is_done(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell").describe("alarm", "schema: bells").plugin("zoom", "lens");

        PluginsOutcome outcome = product.on(database)
                .grantingTo(List.of("nobody_at_all"))
                .with(OnPluginFailure.QUARANTINE)
                .migrate();

        assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.PLUGIN_INVALID);
        assertThat(outcome.errors().get(0).inWords()).contains("bells", "nobody_at_all");
        assertThat(outcome.loadable()).containsExactly("zoom");
        assertThat(database.queryStrings("SELECT count(*) FROM lens")).containsExactly("0");
    }
}
