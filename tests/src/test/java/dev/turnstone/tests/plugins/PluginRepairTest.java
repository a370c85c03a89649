package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Repair;
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

/** What an interrupted plugin needs, when somebody has looked; and files that are right as they are. */
class PluginRepairTest {
    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void open() {
        product = new PluginsUnderTest(root);
    }

    private PluginSchemas halfApplied(TestDatabase database) {
        product.plugin("alarm", "bell")
                .file(
                        "alarm",
                        "bell.sql",
                        "CREATE TABLE bell (id INTEGER);",
                        "INSERT INTO nowhere VALUES (1);",
                        "CREATE TABLE siren (id INTEGER);");
        PluginSchemas schemas = product.on(database);
        assertThat(schemas.migrate().errors()).extracting(Problem::code).containsExactly(ErrorCode.STATEMENT_FAILED);
        return schemas;
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2"})
    void what_somebody_has_done_by_hand_is_recorded(Product where) {
        TestDatabase database = Servers.fresh(where);
        PluginSchemas schemas = halfApplied(database);
        database.execute("CREATE TABLE siren (id INTEGER)");

        schemas.plugin("alarm").repair(new Repair.AssumeComplete("bell.sql")).orThrow();

        assertThat(schemas.plan().isCurrent()).isTrue();
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG WHERE FILENAME LIKE 'plugins%'"))
                .containsExactly("plugins/alarm/bell.sql");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2"})
    void what_was_taken_back_by_hand_is_run_from_its_beginning(Product where) {
        TestDatabase database = Servers.fresh(where);
        PluginSchemas schemas = halfApplied(database);
        database.execute("DROP TABLE bell");
        product.file("alarm", "bell.sql", "CREATE TABLE bell (id INTEGER, loud INTEGER);");

        schemas.plugin("alarm").repair(new Repair.StartOver("bell.sql")).orThrow();
        schemas.migrate().orThrow();

        assertThat(database.queryStrings("SELECT loud FROM bell")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2"})
    void a_half_applied_file_that_is_gone_is_told_with_the_command_that_settles_it(Product where) {
        TestDatabase database = Servers.fresh(where);
        PluginSchemas schemas = halfApplied(database);
        product.plugin("alarm", "horn").delete("plugins/alarm/db_migrations/bell.sql");

        List<Problem> errors = schemas.migrate().errors();

        assertThat(errors).extracting(Problem::code).contains(ErrorCode.STEP_HALF_APPLIED);
        assertThat(errors.get(0).next()).contains("turnstone plugins repair alarm --start-over bell.sql");
        schemas.plugin("alarm").repair(new Repair.StartOver("bell.sql")).orThrow();
        schemas.migrate().orThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2"})
    void a_statement_of_which_nobody_knows_is_settled_as_somebody_says(Product where) {
        TestDatabase database = Servers.fresh(where);
        halfApplied(database);

        List<Problem> unknown = product.on(database)
                .plugin("alarm")
                .planRepair(new Repair.AssumeDone("bel.sql"))
                .errors();

        assertThat(unknown).extracting(Problem::code).containsExactly(ErrorCode.VERSION_UNKNOWN);
        assertThat(unknown.get(0).next()).contains("bell.sql");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2"})
    void a_plugin_that_is_dropped_with_all_its_objects_leaves_no_question(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.plugin("alarm", "bell", "siren")
                .file("alarm", "siren.sql", "CREATE TABLE siren (id INTEGER);", "INSERT INTO nowhere VALUES (1);");
        assertThat(product.on(database).migrate().errors()).hasSize(1);

        product.on(database).plugin("alarm").uninstall().orThrow();

        product.delete("plugins/alarm");
        assertThat(product.on(database).plan().isCurrent()).isTrue();
        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
    }

    @Test
    void a_plugin_of_which_only_half_a_file_was_run_has_to_be_settled_before_it_goes() {
        TestDatabase database = Servers.fresh(Product.H2);
        halfApplied(database);

        List<Problem> errors =
                product.on(database).plugin("alarm").planUninstall().errors();

        assertThat(errors).extracting(Problem::code).containsExactly(ErrorCode.STEP_HALF_APPLIED);
        assertThat(errors.get(0).next()).contains("turnstone plugins repair alarm --start-over bell.sql");
    }

    @Test
    void an_edited_file_can_be_accepted() {
        TestDatabase database = Servers.fresh(Product.H2);
        product.plugin("alarm", "bell").on(database).migrate().orThrow();
        product.file("alarm", "bell.sql", "CREATE TABLE bell (id INTEGER NOT NULL PRIMARY KEY); -- rings");

        Problem edited = product.on(database).migrate().errors().get(0);
        assertThat(edited.code()).isEqualTo(ErrorCode.CHECKSUM_CHANGED);
        assertThat(edited.next()).contains("turnstone plugins repair alarm");
        product.on(database).plugin("alarm").repair(new Repair.AcceptFiles()).orThrow();

        assertThat(product.on(database).plan().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void the_statements_that_take_a_plugin_out_can_be_executed_by_anybody(Product where) {
        TestDatabase database = Servers.fresh(where);
        product.plugin("alarm", "bell", "siren").file("alarm", "bell.undo.sql", "DROP TABLE bell;");
        product.file("alarm", "siren.undo.sql", "DELETE FROM siren;", "DROP TABLE siren;");
        product.on(database).migrate().orThrow();

        List<String> statements = product.on(database).plugin("alarm").exportUninstall();
        assertThat(database.queryStrings("SELECT count(*) FROM bell")).containsExactly("0");
        database.execute(statements.toArray(String[]::new));

        database.execute("CREATE TABLE bell (id INTEGER)", "CREATE TABLE siren (id INTEGER)");
        assertThat(database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG"))
                .containsExactly("V_1_A.sql");
    }
}
