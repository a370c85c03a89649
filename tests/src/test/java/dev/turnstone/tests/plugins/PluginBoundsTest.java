package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.run.PluginOutcome;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a plugin that works on what belongs to the core, or to another plugin. */
class PluginBoundsTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root).plugin("alarm", "bell");
    }

    private PluginSchemas strict(TestDatabase database) {
        return product.on(database).with(ForeignObjects.REFUSE);
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.what().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void weather(String... statements) {
        product.plugin("weather", "station").file("weather", "station.sql", statements);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void a_check_tells_beforehand_what_statements_name_of_others(Product where) {
        TestDatabase database = Servers.fresh(where);
        weather(
                "CREATE TABLE station (id INTEGER, customer INTEGER REFERENCES customer (id));",
                "ALTER TABLE station ADD COLUMN wind INTEGER;",
                "ALTER TABLE bell ADD COLUMN wind INTEGER;",
                "INSERT INTO customer VALUES (1);");

        List<Problem> problems = product.on(database).plan().problems();

        assertThat(told(problems))
                .containsExactly(
                        "PLUGIN_TOUCHED_OTHERS the plugin weather changes bell, which belongs to the plugin alarm.",
                        "PLUGIN_TOUCHED_OTHERS the plugin weather writes into customer, which belongs to the core.");
        assertThat(problems.get(0).where().get(0))
                .hasToString(product.plugins().resolve("weather/db_migrations/station.sql") + ":3:1");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void strictly_nothing_of_a_plugin_is_run_whose_statements_name_what_is_another_s(Product where) {
        TestDatabase database = Servers.fresh(where);
        weather("CREATE TABLE station (id INTEGER);", "DROP TABLE bell;");
        product.plugin("zoom", "lens");

        PluginsOutcome outcome = strict(database).migrate();

        assertThat(told(outcome.errors())).hasSize(1);
        assertThat(told(outcome.errors()).get(0))
                .startsWith("PLUGIN_OUT_OF_BOUNDS the plugin weather drops ")
                .contains("bell, which belongs to the plugin alarm.");
        assertThat(outcome.loadable()).containsExactly("alarm");
        assertThat(outcome.notAttempted()).extracting(plugin -> plugin.id()).containsExactly("zoom");
        assertThat(database.queryStrings("SELECT count(*) FROM bell")).containsExactly("0");
        database.execute("CREATE TABLE station (id INTEGER)");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void strictly_a_plugin_may_do_as_it_likes_with_what_is_its_own(Product where) {
        TestDatabase database = Servers.fresh(where);
        weather("CREATE TABLE station (id INTEGER);", "INSERT INTO station VALUES (1);");
        strict(database).migrate().orThrow();
        product.plugin("weather", "station", "wind")
                .file("weather", "station.sql", "CREATE TABLE station (id INTEGER);", "INSERT INTO station VALUES (1);")
                .file(
                        "weather",
                        "wind.sql",
                        "ALTER TABLE station ADD COLUMN wind INTEGER;",
                        "CREATE INDEX by_wind ON station (wind);",
                        "UPDATE station SET wind = 3;",
                        "CREATE TABLE gust (id INTEGER);",
                        "DROP TABLE gust;");

        strict(database).migrate().orThrow();

        assertThat(database.queryStrings("SELECT id, wind FROM station")).containsExactly("1 | 3");
        assertThat(strict(database).plan().isCurrent()).isTrue();
    }

    @Test
    void strictly_what_only_the_catalog_shows_is_rolled_back_with_its_file() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.plugin("weather", "station", "wind")
                .file(
                        "weather",
                        "wind.sql",
                        "CREATE TABLE wind (id INTEGER);",
                        "DO $$ BEGIN ALTER TABLE bell ADD COLUMN wind INTEGER; DROP TABLE customer; END $$;");

        PluginsOutcome outcome = strict(database).migrate();

        assertThat(told(outcome.errors())).hasSize(1);
        assertThat(told(outcome.errors()).get(0))
                .startsWith(
                        "PLUGIN_OUT_OF_BOUNDS weather/wind.sql: the plugin weather has worked on what isn't its own: ")
                .contains("table bell was changed, and belongs to the plugin alarm")
                .contains("table customer is gone, and belongs to the core")
                .contains("rolled_back");
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename NOT LIKE 'databasechangelog%' AND tablename NOT LIKE 'turnstone%'"
                        + " ORDER BY tablename"))
                .containsExactly("bell", "customer", "station");
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG WHERE FILENAME LIKE '%weather%'"))
                .containsExactly("plugins/weather/station.sql");
    }

    @Test
    void strictly_dropping_with_cascade_what_others_stand_on_is_rolled_back() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.plugin("weather", "station").plugin("zoom", "lens");
        product.file("zoom", "lens.sql", "CREATE VIEW lens AS SELECT id FROM station;");
        strict(database).migrate().orThrow();
        product.list("weather", "station.sql", "anew.sql").file("weather", "anew.sql", "DROP TABLE station CASCADE;");

        assertThat(told(strict(database).migrate().errors()).get(0))
                .contains("view lens is gone, and belongs to the plugin zoom");
        assertThat(database.queryStrings("SELECT count(*) FROM lens")).containsExactly("0");
    }

    @Test
    void strictly_a_plugin_with_a_schema_of_its_own_leaves_the_shared_one_alone() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.describe("weather", "schema: weather");
        weather("CREATE TABLE bell (id INTEGER);", "DO $$ BEGIN DROP TABLE public.customer; END $$;");

        assertThat(told(strict(database).migrate().errors()).get(0))
                .contains("table customer is gone, and belongs to the core");

        weather("CREATE TABLE bell (id INTEGER);", "ALTER TABLE bell ADD COLUMN wind INTEGER;");
        strict(database).migrate().orThrow();
        assertThat(database.queryStrings("SELECT count(*) FROM weather.bell, customer"))
                .containsExactly("0");

        product.plugin("weather", "station", "public")
                .file(
                        "weather",
                        "station.sql",
                        "CREATE TABLE bell (id INTEGER);",
                        "ALTER TABLE bell ADD COLUMN wind INTEGER;")
                .file("weather", "public.sql", "ALTER TABLE public.bell ADD COLUMN wind INTEGER;");
        assertThat(told(strict(database).plan().problems()))
                .containsExactly(
                        "PLUGIN_OUT_OF_BOUNDS the plugin weather changes table bell, which belongs to the plugin"
                                + " alarm.");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2"})
    void strictly_what_can_t_be_rolled_back_ends_the_run_which_says_how_far_it_is(Product where) {
        TestDatabase database = Servers.fresh(where);
        weather("CREATE TABLE station (id INTEGER);", "EXECUTE IMMEDIATE 'ALTER TABLE bell ADD COLUMN wind INTEGER';");
        product.plugin("zoom", "lens");

        PluginsOutcome outcome = strict(database).migrate();

        PluginOutcome.Ran weather = (PluginOutcome.Ran) outcome.plugins().get(1);
        Outcome.Failed failed = (Outcome.Failed) weather.outcome();
        assertThat(failed.failure().problem().code()).isEqualTo(ErrorCode.PLUGIN_OUT_OF_BOUNDS);
        assertThat(failed.failure().state()).isInstanceOf(DatabaseState.HalfApplied.class);
        assertThat(failed.failure().problem().inWords().toLowerCase(Locale.ROOT))
                .contains(
                        "table bell was changed, and belongs to the plugin alarm", "half_applied", "goes on behind it");
        assertThat(outcome.notAttempted()).hasSize(1);
        assertThat(product.on(database).belongings().objectsOf("weather"))
                .extracting(object -> object.toLowerCase(Locale.ROOT))
                .containsExactly("table station");

        strict(database).migrate().orThrow();
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG WHERE FILENAME LIKE '%weather%'"))
                .containsExactly("plugins/weather/station.sql");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void rows_written_into_what_is_another_s_are_told(Product where) {
        TestDatabase database = Servers.fresh(where);
        weather("CREATE TABLE station (id INTEGER);", "INSERT INTO customer VALUES (1);");

        PluginsOutcome outcome = product.on(database).migrate().orThrow();

        PluginOutcome.Ran weather = (PluginOutcome.Ran) outcome.plugins().get(1);
        assertThat(told(weather.touched())).hasSize(1);
        assertThat(told(weather.touched()).get(0))
                .startsWith("PLUGIN_TOUCHED_OTHERS the plugin weather writes into ")
                .endsWith("customer, which belongs to the core.");
    }

    @Test
    void strictly_all_or_nothing_runs_no_statement_where_one_names_what_is_another_s() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        weather("CREATE TABLE station (id INTEGER);", "ALTER TABLE customer ADD COLUMN town INTEGER;");

        PluginsOutcome outcome = strict(database).allOrNothing().migrate();

        assertThat(outcome.wasRefused()).isTrue();
        assertThat(database.queryStrings("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
    }

    @Test
    void strictly_in_quarantine_such_a_plugin_is_passed_over() {
        TestDatabase database = Servers.fresh(Product.H2);
        weather("DROP TABLE bell;");
        product.plugin("zoom", "lens");

        PluginsOutcome outcome =
                strict(database).with(OnPluginFailure.QUARANTINE).migrate();

        assertThat(outcome.passedOver()).containsExactly("weather");
        assertThat(outcome.loadable()).containsExactlyInAnyOrder("alarm", "zoom");
    }

    @Test
    void strictly_code_leaves_other_plugins_own_schemas_alone() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.describe("alarm", "schema: alarm");
        strict(database).migrate().orThrow();
        product.describe("weather", "schema: weather");
        weather(
                "CREATE TABLE station (id INTEGER);",
                "DO $$ BEGIN ALTER TABLE alarm.bell ADD COLUMN wind INT; END $$;");

        assertThat(told(strict(database).migrate().errors()).get(0))
                .startsWith("PLUGIN_OUT_OF_BOUNDS")
                .contains("table bell was changed, and belongs to the plugin alarm");
        assertThat(database.queryStrings(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'alarm'"))
                .containsExactly("id");

        product.delete("plugins/weather/plugin.yaml");
        assertThat(told(strict(database).migrate().errors()).get(0))
                .contains("table bell was changed, and belongs to the plugin alarm");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void what_the_engine_keeps_is_nobody_s_to_write(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.on(database).migrate().orThrow();
        weather(
                "DELETE FROM DATABASECHANGELOG WHERE FILENAME LIKE 'plugins/alarm/%';",
                "UPDATE TURNSTONE_OWNERS SET CONTENT = '';", "DROP TABLE DATABASECHANGELOGLOCK;");

        assertThat(told(product.on(database).plan().problems()))
                .containsExactly(
                        "PLUGIN_TOUCHED_OTHERS the plugin weather writes into table databasechangelog, which belongs to"
                                + " turnstone itself.",
                        "PLUGIN_TOUCHED_OTHERS the plugin weather writes into table turnstone_owners, which belongs to"
                                + " turnstone itself.",
                        "PLUGIN_TOUCHED_OTHERS the plugin weather drops table databasechangeloglock, which belongs to"
                                + " turnstone itself.");
        assertThat(strict(database).migrate().errors())
                .extracting(Problem::code)
                .containsOnly(ErrorCode.PLUGIN_OUT_OF_BOUNDS);
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("V_1_A.sql", "plugins/alarm/bell.sql");
    }

    @Test
    void strictly_code_that_writes_into_what_the_engine_keeps_is_rolled_back() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.on(database).migrate().orThrow();
        for (String deed : List.of(
                "DELETE FROM databasechangelog WHERE filename LIKE 'plugins/alarm/%'",
                "UPDATE turnstone_owners SET content = ''")) {
            weather("CREATE TABLE station (id INTEGER);", "DO $$ BEGIN " + deed + "; END $$;");

            assertThat(told(strict(database).migrate().errors()).get(0))
                    .startsWith("PLUGIN_OUT_OF_BOUNDS")
                    .contains("belongs to turnstone itself");
        }
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("V_1_A.sql", "plugins/alarm/bell.sql");
        assertThat(product.on(database).belongings().objectsOf("alarm")).containsExactly("table bell");

        weather("CREATE TABLE station (id INTEGER);", "DO $$ BEGIN INSERT INTO station VALUES (1); END $$;");
        strict(database).migrate().orThrow();
    }
}
