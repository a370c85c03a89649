package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.gate.Gate;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.run.PluginOutcome;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The core first and fully, then each plugin; and what becomes of them when one is faulty. */
class PluginsTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root);
    }

    @ParameterizedTest
    @EnumSource
    void the_core_comes_first_then_plugins_by_name_each_in_the_order_of_its_list(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("weather", "station", "reading").plugin("alarm", "bell");
        List<String> ready = new ArrayList<>();

        PluginsOutcome outcome = product.on(database)
                .whenReady(plugin -> ready.add(plugin.id()))
                .migrate()
                .orThrow();

        assertThat(names(outcome)).containsExactly("V_1_A.sql", "bell.sql", "station.sql", "reading.sql");
        assertThat(ready).containsExactly("alarm", "weather");
        assertThat(outcome.loadable()).containsExactlyInAnyOrder("alarm", "weather");
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly(
                        "V_1_A.sql",
                        "plugins/alarm/bell.sql",
                        "plugins/weather/station.sql",
                        "plugins/weather/reading.sql");
        assertThat(product.on(database).plan().isCurrent()).isTrue();
        assertThat(names(product.on(database).migrate().orThrow())).isEmpty();
    }

    @Test
    void a_plugin_without_migrations_is_none_of_ours() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.write("plugins/paint/readme.txt", "no schema").plugin("alarm", "bell");

        assertThat(product.on(database).plan().plugins())
                .extracting(plan -> plan.plugin().id())
                .containsExactly("alarm");
    }

    @Test
    void what_a_plugin_requires_comes_before_it() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell")
                .describe("alarm", "requires: ['weather >= 1.2']")
                .plugin("weather", "station")
                .describe("weather", "version: 1.10");

        assertThat(names(product.on(database).migrate().orThrow()))
                .containsExactly("V_1_A.sql", "station.sql", "bell.sql");
    }

    @Test
    void requirements_that_can_t_be_met_are_told_of_each_plugin() {
        product.plugin("alarm", "bell")
                .describe("alarm", "requires: [wether, 'clock >= 2']")
                .plugin("clock", "hand")
                .describe("clock", "version: 1.9", "requires: [spring]")
                .plugin("spring", "coil")
                .describe("spring", "requires: clock")
                .plugin("weather", "station");

        List<Problem> problems = product.on(Servers.fresh(Product.H2)).plan().problems();

        assertThat(problems).extracting(Problem::code).containsOnly(ErrorCode.PLUGIN_REQUIREMENT);
        assertThat(problems)
                .extracting(Problem::inWords)
                .anyMatch(text -> text.contains("alarm requires wether, which isn't there")
                        && text.contains("Did it mean weather?"))
                .anyMatch(text -> text.contains("alarm requires clock >= 2, and clock is 1.9"))
                .anyMatch(text -> text.contains("spring requires itself: clock requires spring requires clock"));
    }

    @Test
    void lists_may_have_comments_blank_lines_a_byte_order_mark_and_windows_line_ends() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell", "siren")
                .write("plugins/alarm/db_migrations/migrations.txt", "\uFEFF# ours\r\n\r\nbell.sql  \r\nsiren.sql\r");

        assertThat(names(product.on(database).migrate().orThrow()))
                .containsExactly("V_1_A.sql", "bell.sql", "siren.sql");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void for_a_command_a_plugin_without_a_list_ends_the_run_after_the_core(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell")
                .plugin("broken", "never")
                .delete("plugins/broken/db_migrations/migrations.txt")
                .plugin("weather", "station");

        PluginsOutcome outcome = product.on(database).with(OnPluginFailure.STOP).migrate();

        assertThat(names(outcome)).containsExactly("V_1_A.sql", "bell.sql");
        assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.PLUGIN_LIST_MISSING);
        assertThat(outcome.errors().get(0).inWords()).contains("broken", "migrations.txt");
        assertThat(outcome.notAttempted()).extracting(Plugin::id).containsExactly("weather");
        assertThat(outcome.loadable()).containsExactly("alarm");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void for_a_service_a_plugin_without_a_list_is_passed_over_and_may_not_load(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("broken", "never")
                .delete("plugins/broken/db_migrations/migrations.txt")
                .plugin("weather", "station");

        PluginsOutcome outcome = product.on(database).migrate();

        assertThat(names(outcome)).containsExactly("V_1_A.sql", "station.sql");
        assertThat(outcome.loadable()).containsExactly("weather");
        assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.PLUGIN_LIST_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void a_listed_file_that_is_missing_ends_the_run_for_commands_and_services(Product where) {
        product.plugin("alarm", "bell").list("alarm", "bell.sql", "bel2.sql").plugin("weather", "station");
        for (OnPluginFailure rule : List.of(OnPluginFailure.STOP, OnPluginFailure.STOP_UNLESS_UNLISTED)) {
            TestDatabase database = Servers.fresh(where);

            PluginsOutcome outcome = product.on(database).with(rule).migrate();

            assertThat(names(outcome)).containsExactly("V_1_A.sql");
            assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.PLUGIN_FILE_MISSING);
            assertThat(outcome.errors().get(0).inWords())
                    .contains("alarm", "bel2.sql", "migrations.txt:2", "Did it mean bell.sql?");
            assertThat(outcome.notAttempted()).extracting(Plugin::id).containsExactly("weather");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void an_sql_error_ends_the_run_with_plugin_file_and_line(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell", "siren")
                .file("alarm", "siren.sql", "CREATE TABLE siren (id INTEGER);", "INSERT INTO nowhere VALUES (1);")
                .plugin("weather", "station");

        PluginsOutcome outcome = product.on(database).migrate();

        assertThat(names(outcome)).containsExactly("V_1_A.sql", "bell.sql");
        assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.STATEMENT_FAILED);
        assertThat(outcome.errors().get(0).inWords().toLowerCase(java.util.Locale.ROOT))
                .contains("nowhere", "plugins/alarm/db_migrations/siren.sql:2");
        assertThat(outcome.notAttempted()).extracting(Plugin::id).containsExactly("weather");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void in_quarantine_a_plugin_and_those_that_require_it_wait_and_the_next_run_tries_again(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell")
                .file("alarm", "bell.sql", "INSERT INTO nowhere VALUES (1);")
                .plugin("clock", "hand")
                .describe("clock", "requires: alarm")
                .plugin("weather", "station");

        PluginsOutcome outcome =
                product.on(database).with(OnPluginFailure.QUARANTINE).migrate();

        assertThat(names(outcome)).containsExactly("V_1_A.sql", "station.sql");
        assertThat(outcome.errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.STATEMENT_FAILED, ErrorCode.PLUGIN_REQUIREMENT);

        product.file("alarm", "bell.sql", "CREATE TABLE bell (id INTEGER);");
        assertThat(names(product.on(database).migrate().orThrow())).containsExactly("bell.sql", "hand.sql");
    }

    @Test
    void all_or_nothing_runs_no_statement_while_a_plugin_is_faulty() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        product.plugin("alarm", "bell").list("alarm", "bell.sql", "gone.sql");

        PluginsOutcome outcome = product.on(database).allOrNothing().migrate();

        assertThat(names(outcome)).isEmpty();
        assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.PLUGIN_FILE_MISSING);
        assertThat(database.queryStrings("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
    }

    @Test
    void no_plugin_is_attempted_when_the_core_fails() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").write("core/V_2_A.sql", "INSERT INTO nowhere VALUES (1);");

        PluginsOutcome outcome =
                product.on(database).with(OnPluginFailure.QUARANTINE).migrate();

        assertThat(outcome.core()).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome.plugins()).allMatch(PluginOutcome.NotAttempted.class::isInstance);
    }

    @Test
    void what_is_wrong_with_a_list_is_told_with_plugin_list_and_line_all_at_once() {
        product.plugin("alarm", "bell", "loud")
                .list("alarm", "bell.sql", "../core/V_1_A.sql", "/etc/passwd", "bell.sql", "C:\\x.sql", "notes.doc")
                .file("alarm", "notes.doc", "no");

        List<Problem> problems = product.on(Servers.fresh(Product.H2)).plan().problems();

        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.what())
                .containsExactly(
                        "PLUGIN_INVALID The plugin alarm lists ../core/V_1_A.sql, which is not in its folder"
                                + " db_migrations.",
                        "PLUGIN_INVALID The plugin alarm lists /etc/passwd, which is not in its folder db_migrations.",
                        "PLUGIN_INVALID The plugin alarm lists bell.sql twice, in lines 1 and 4.",
                        "PLUGIN_INVALID The plugin alarm lists C:\\x.sql, which is not in its folder db_migrations.",
                        "PLUGIN_INVALID The plugin alarm lists notes.doc, which is neither a script nor a routine nor a"
                                + " changelog.",
                        "PLUGIN_FILE_UNLISTED The plugin alarm has a file loud.sql that its list doesn't name: it is"
                                + " never run.");
        assertThat(problems.get(0).where().get(0))
                .hasToString(product.plugins().resolve("alarm/db_migrations/migrations.txt") + ":2:1");
    }

    /** The history has a file by the name that it is listed by. */
    @Test
    void a_file_is_listed_in_the_shortest_way() {
        product.plugin("alarm", "bell")
                .list("alarm", "bell.sql", "./bell.sql", "v1//v1/x.sql", "../../x.sql", "v1/v1/none.sql");

        assertThat(product.on(Servers.fresh(Product.H2)).plan().problems())
                .extracting(problem -> problem.what() + " " + problem.next())
                .satisfiesExactly(
                        first -> assertThat(first).contains("lists ./bell.sql in a roundabout way. Write bell.sql."),
                        second -> assertThat(second).contains("lists v1//v1/x.sql", "Write v1/v1/x.sql."),
                        third -> assertThat(third).contains("lists ../../x.sql, which is not in its folder"),
                        fourth -> assertThat(fourth).contains("lists v1/v1/none.sql, but there is no such file"));
    }

    @Test
    void two_plugins_can_t_have_been_the_same_one() {
        product.plugin("alarm", "bell").plugin("clock", "hand");
        product.describe("alarm", "formerly: [siren]").describe("clock", "formerly: [siren]");

        assertThat(product.on(Servers.fresh(Product.H2)).plan().problems())
                .extracting(Problem::what)
                .containsExactly(
                        "The plugin alarm was called siren formerly, and so was clock.",
                        "The plugin clock was called siren formerly, and so was alarm.");
    }

    @Test
    void a_name_with_nothing_behind_it_is_no_schema_called_null() {
        product.plugin("alarm", "bell").describe("alarm", "schema:");

        assertThat(product.on(Servers.fresh(Product.H2)).plan().problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("has an empty schema");
    }

    @Test
    void a_link_that_leads_out_of_the_plugin_is_refused() throws Exception {
        product.plugin("alarm", "bell").list("alarm", "bell.sql", "secret.sql");
        java.nio.file.Files.createSymbolicLink(
                product.plugins().resolve("alarm/db_migrations/secret.sql"),
                product.core().resolve("V_1_A.sql"));

        assertThat(product.on(Servers.fresh(Product.H2)).plan().problems())
                .extracting(Problem::what)
                .anyMatch(text -> text.contains("a link at db_migrations/secret.sql that leads out of it"));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void archives_hold_one_plugin_or_a_folder_of_them(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell")
                .plugin("clock", "hand")
                .plugin("weather", "station")
                .pack("alarm.jar", List.of("alarm"), "")
                .pack("two.zip", List.of("clock", "weather"), "*");

        assertThat(names(product.on(database).migrate().orThrow()))
                .containsExactly("V_1_A.sql", "bell.sql", "hand.sql", "station.sql");
        assertThat(product.on(database).plan().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void a_liquibase_changelog_of_a_plugin_is_known_by_the_plugin_s_id(Product where) {
        TestDatabase database = Servers.fresh(where);
        for (String id : List.of("alarm", "clock")) {
            product.list(id, "changes.yaml")
                    .file(
                            id,
                            "changes.yaml",
                            "databaseChangeLog:",
                            "- changeSet:",
                            "    id: 1",
                            "    author: anna",
                            "    changes:",
                            "    - createTable:",
                            "        tableName: " + id + "_table",
                            "        columns:",
                            "        - column: {name: id, type: int}");
        }
        product.pack("clock.zip", List.of("clock"), "");

        product.on(database).migrate().orThrow();

        assertThat(
                        database.queryStrings(
                                "SELECT ID, AUTHOR, FILENAME FROM DATABASECHANGELOG WHERE AUTHOR = 'anna' ORDER BY ORDEREXECUTED"))
                .containsExactly("1 | anna | plugins/alarm/changes.yaml", "1 | anna | plugins/clock/changes.yaml");
        assertThat(product.on(database).plan().isCurrent()).isTrue();
    }

    @Test
    void a_file_that_was_edited_after_it_was_applied_is_refused_and_the_core_is_not_held_back() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.file("alarm", "bell.sql", "CREATE TABLE bell (id INTEGER, loud INTEGER);")
                .write("core/V_2_A.sql", "CREATE TABLE purchase (id INTEGER);");

        PluginsOutcome outcome = product.on(database).migrate();

        assertThat(names(outcome)).containsExactly("V_2_A.sql");
        assertThat(outcome.errors()).extracting(Problem::code).containsExactly(ErrorCode.CHECKSUM_CHANGED);
    }

    @Test
    void a_file_between_others_that_were_run_is_out_of_order() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell", "siren").on(database).migrate().orThrow();
        product.plugin("alarm", "bell", "horn", "siren");

        assertThat(product.on(database).migrate().errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.OUT_OF_ORDER);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_plugin_makes_is_kept_as_its_own(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell", "siren").plugin("weather", "station");

        product.on(database).migrate().orThrow();

        assertThat(product.on(database).belongings().objectsOf("alarm"))
                .extracting(object -> object.toLowerCase(java.util.Locale.ROOT))
                .containsExactly("table bell", "table siren");
        assertThat(product.on(database).belongings().objectsOf("weather"))
                .extracting(object -> object.toLowerCase(java.util.Locale.ROOT))
                .containsExactly("table station");
    }

    @ParameterizedTest
    @EnumSource
    void a_plugin_that_works_on_what_is_another_s_is_told(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell")
                .plugin("weather", "station")
                .file(
                        "weather",
                        "station.sql",
                        "CREATE TABLE station (id INTEGER);",
                        "ALTER TABLE bell ADD COLUMN wind INTEGER;",
                        "ALTER TABLE customer ADD COLUMN town INTEGER;");

        PluginsOutcome outcome = product.on(database).migrate().orThrow();

        PluginOutcome.Ran weather = (PluginOutcome.Ran) outcome.plugins().get(1);
        assertThat(weather.touched())
                .extracting(problem -> problem.what().toLowerCase(java.util.Locale.ROOT))
                .containsExactly(
                        "the plugin weather has worked on what isn't its own: table bell was changed, and belongs to the"
                                + " plugin alarm.",
                        "the plugin weather has worked on what isn't its own: table customer was changed, and belongs to"
                                + " the core.");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void a_plugin_may_have_a_schema_of_its_own(Product where) {
        TestDatabase database = Servers.fresh(where);
        String schema = database.name() + "_alarm";
        product.plugin("alarm", "customer")
                .describe("alarm", "schema: " + schema)
                .plugin("weather", "station");
        if (where == Product.MARIADB) {
            Servers.shared(where)
                    .asAdmin(database)
                    .execute("GRANT ALL ON `" + schema + "`.* TO " + database.username());
        }

        product.on(database).migrate().orThrow();

        String quote = where == Product.MARIADB ? "`" : "\"";
        String table = where == Product.H2 ? "CUSTOMER" : "customer";
        assertThat(database.queryStrings(
                        "SELECT count(*) FROM " + quote + schema + quote + "." + quote + table + quote))
                .containsExactly("0");
        assertThat(database.queryStrings("SELECT count(*) FROM station")).containsExactly("0");
        assertThat(product.on(database).plan().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_plugin_whose_files_are_gone_is_taken_out_by_what_was_kept(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell", "siren")
                .file("alarm", "bell.undo.sql", "DROP TABLE bell;")
                .file("alarm", "siren.undo.sql", "DELETE FROM siren;", "DROP TABLE siren;")
                .plugin("weather", "station");
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();
        product.delete("plugins/alarm");

        Plan plan = schemas.plugin("alarm").planUninstall().orThrow();
        assertThat(plan.steps()).extracting(Step::name).containsExactly("alarm/siren.sql", "alarm/bell.sql");
        assertThat(schemas.plugin("alarm").uninstall(plan).orThrow().done()).hasSize(2);

        assertThat(schemas.belongings().owners()).containsExactly("weather");
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("V_1_A.sql", "plugins/weather/station.sql");
        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL", "H2"})
    void a_plugin_without_undo_goes_with_all_its_objects(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell", "siren")
                .file(
                        "alarm",
                        "siren.sql",
                        "CREATE TABLE siren (id INTEGER, bell INTEGER, FOREIGN KEY (bell) REFERENCES bell (id));",
                        "CREATE VIEW loud AS SELECT id FROM siren;");
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();

        Plan plan = schemas.plugin("alarm").planUninstall().orThrow();
        assertThat(plan.warnings()).extracting(Problem::code).containsExactly(ErrorCode.PLUGIN_DROPPED);
        schemas.plugin("alarm").uninstall(plan).orThrow();

        assertThat(schemas.belongings().owners()).isEmpty();
        database.execute(
                "CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)", "CREATE TABLE loud (id INTEGER)");
    }

    @Test
    void a_plugin_that_another_one_requires_is_not_taken_out() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").plugin("clock", "hand").describe("clock", "requires: alarm");
        product.on(database).migrate().orThrow();

        assertThat(product.on(database).plugin("alarm").planUninstall().errors())
                .extracting(Problem::what)
                .containsExactly("The plugin clock requires alarm.");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void an_older_release_of_a_plugin_is_ahead_until_what_it_doesn_t_list_is_taken_back(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell", "siren").file("alarm", "siren.undo.sql", "DROP TABLE siren;");
        PluginSchemas schemas = product.on(database);
        schemas.migrate().orThrow();
        product.list("alarm", "bell.sql")
                .delete("plugins/alarm/db_migrations/siren.sql")
                .delete("plugins/alarm/db_migrations/siren.undo.sql");

        assertThat(schemas.migrate().errors()).extracting(Problem::code).containsExactly(ErrorCode.DATABASE_AHEAD);
        schemas.plugin("alarm")
                .downgrade(schemas.plugin("alarm").planDowngrade().orThrow())
                .orThrow();

        assertThat(schemas.plan().isCurrent()).isTrue();
        assertThat(schemas.belongings().objectsOf("alarm"))
                .extracting(object -> object.toLowerCase(java.util.Locale.ROOT))
                .containsExactly("table bell");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void every_gate_refuses_while_a_listed_file_is_missing_or_has_failed(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell").plugin("weather", "station").list("weather", "station.sql", "gone.sql");
        PluginSchemas schemas = product.on(database);
        schemas.migrate();

        assertThatThrownBy(() -> Gate.of(schemas).pass())
                .hasMessageStartingWith("A database schema upgrade is required on ")
                .hasMessageContaining("weather lists gone.sql");

        product.list("weather", "station.sql").file("weather", "station.sql", "INSERT INTO nowhere VALUES (1);");
        schemas.migrate();
        assertThatThrownBy(() -> Gate.of(schemas).pass())
                .hasMessageStartingWith("A database schema upgrade is required on ");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void the_gate_of_a_service_opens_beside_a_plugin_without_a_list_but_not_for_it(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell")
                .plugin("weather", "station")
                .delete("plugins/weather/db_migrations/migrations.txt");
        PluginSchemas schemas = product.on(database);
        schemas.migrate();

        assertThat(Gate.of(schemas).pass().verdict().warnings())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.PLUGIN_PASSED_OVER);
        Gate.of(schemas.plugin("alarm")).pass();
        assertThatThrownBy(() -> Gate.of(schemas.plugin("weather")).pass())
                .hasMessageStartingWith("A database schema upgrade is required on ");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void a_plugin_in_quarantine_keeps_its_own_gate_shut_and_nobody_else_s(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell").file("alarm", "bell.sql", "INSERT INTO nowhere VALUES (1);");
        PluginSchemas schemas = product.on(database).with(OnPluginFailure.QUARANTINE);

        assertThatThrownBy(() -> Gate.of(schemas).pass()).hasMessageContaining("upgrade is required");
        schemas.migrate();
        assertThat(Gate.of(schemas).pass().verdict().warnings())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.PLUGIN_PASSED_OVER);
        assertThat(schemas.belongings().quarantineOf("alarm"))
                .hasValueSatisfying(why -> assertThat(why).containsIgnoringCase("nowhere"));
        assertThatThrownBy(() -> Gate.of(schemas.plugin("alarm")).pass()).hasMessageContaining("upgrade is required");

        product.file("alarm", "bell.sql", "CREATE TABLE bell (id INTEGER);");
        schemas.migrate().orThrow();
        assertThat(schemas.belongings().quarantineOf("alarm")).isEmpty();
        Gate.of(schemas.plugin("alarm")).pass();
    }

    @Test
    void a_plugin_that_needs_a_newer_core_is_not_run() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").describe("alarm", "core: 2");

        assertThat(product.on(database).migrate().errors())
                .extracting(Problem::what)
                .containsExactly("The plugin alarm needs version 2 of the core's schema, and it is 1.");
        product.write("core/V_2_A.sql", "CREATE TABLE purchase (id INTEGER);");
        assertThat(names(product.on(database).migrate().orThrow())).containsExactly("V_2_A.sql", "bell.sql");
    }

    private static List<String> names(PluginsOutcome outcome) {
        List<String> names = new ArrayList<>();
        outcome.core().done().forEach(done -> names.add(done.step().id().fileName()));
        for (PluginOutcome plugin : outcome.plugins()) {
            if (plugin instanceof PluginOutcome.Ran ran) {
                ran.outcome().done().stream()
                        .map(Outcome.Done::step)
                        .map(step -> step.id().fileName())
                        .forEach(names::add);
            }
        }
        return names;
    }
}
