package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings schema, history-schema and history-table. */
class WhereHistoryIsTest {
    private static final String ODD = "odd; \"name";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder).write("V_1_A.sql", "CREATE TABLE bird (id INTEGER);");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "HSQLDB", "DERBY"})
    void routines_work_in_the_schema_that_is_named(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE SCHEMA " + quoted(ODD));
        Turnstone turnstone = project.on(database).with(Project.settings().withSchema(ODD));

        assertThat(turnstone.migrate()).didExactly("V_1_A.sql");

        assertThat(database.queryStrings("SELECT COUNT(*) FROM " + quoted(ODD) + ".bird"))
                .containsExactly("0");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM " + quoted(ODD) + ".DATABASECHANGELOG"))
                .containsExactly("1");
        turnstone.requireCurrent();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "HSQLDB", "DERBY"})
    void the_history_may_be_in_another_schema(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE SCHEMA " + quoted(ODD));
        Turnstone turnstone = project.on(database).with(Project.settings().withHistorySchema(ODD));

        assertThat(turnstone.migrate()).didExactly("V_1_A.sql");

        assertThat(database.queryStrings("SELECT COUNT(*) FROM bird")).containsExactly("0");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM " + quoted(ODD) + ".DATABASECHANGELOG"))
                .containsExactly("1");
        turnstone.requireCurrent();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void another_database_of_the_server_is_a_schema_too(Product product) {
        TestDatabase database = Servers.fresh(product);
        TestDatabase admin = Servers.shared(product).asAdmin(database);
        String other = database.name() + "; odd";
        admin.execute("CREATE DATABASE `" + other + "`", "GRANT ALL ON `" + other + "`.* TO " + database.username());

        assertThat(project.on(database)
                        .with(Project.settings().withSchema(other))
                        .migrate())
                .didExactly("V_1_A.sql");

        assertThat(database.queryStrings("SELECT COUNT(*) FROM `" + other + "`.bird"))
                .containsExactly("0");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM `" + other + "`.DATABASECHANGELOG"))
                .containsExactly("1");
        admin.execute("DROP DATABASE `" + other + "`");
    }

    @ParameterizedTest
    @EnumSource
    void the_historys_table_may_be_called_otherwise(Product product) {
        TestDatabase database = Servers.fresh(product);
        Turnstone turnstone = project.on(database).with(Project.settings().withHistoryTable("what was; done"));

        assertThat(turnstone.migrate()).didExactly("V_1_A.sql");

        turnstone.requireCurrent();
        assertThat(turnstone.migrate()).didExactly();
        assertThat(project.on(database).migrate()).isRefusedWith(ErrorCode.HISTORY_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_that_does_not_exist_is_told(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE seed (id INTEGER)", "DROP TABLE seed");

        assertIsRefused(database, Project.settings().withSchema("nowhere"), "schema");
        assertIsRefused(database, Project.settings().withHistorySchema("nowhere"), "history-schema");
    }

    private void assertIsRefused(TestDatabase database, Settings settings, String setting) {
        Turnstone turnstone = project.on(database).with(settings);
        for (Runnable attempt : new Runnable[] {turnstone::status, turnstone::migrate}) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SETTING_INVALID))
                    .hasMessageContaining("The schema 'nowhere' of the setting " + setting + " can't be used");
        }
    }

    @Test
    void the_rest_of_a_search_path_survives_a_look_at_another_schema() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL).execute("CREATE SCHEMA side");
        try (OneConnection pool = new OneConnection(database)) {
            try (var statement = pool.next().createStatement()) {
                statement.execute("SET search_path = public, side");
            }

            Turnstone.of(dev.turnstone.read.RoutineFolder.of(folder), dev.turnstone.target.JdbcTarget.of(pool, "pool"))
                    .with(Project.settings().withSchema("side"))
                    .status();

            try (var statement = pool.next().createStatement();
                    var row = statement.executeQuery("SHOW search_path")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("public, side");
            }
        }
    }
}
