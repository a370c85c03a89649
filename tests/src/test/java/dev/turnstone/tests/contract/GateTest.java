package dev.turnstone.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.AheadPolicy;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Look;
import dev.turnstone.gate.Verdict;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Login;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gate makes of a database at one look, and that it leaves it as it was. */
class GateTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder)
                .write("V_1_A.sql", "CREATE TABLE bird (id INTEGER NOT NULL PRIMARY KEY);")
                .write("V_1_B.sql", "ALTER TABLE bird ADD name VARCHAR(40);")
                .write("V_2_A.sql", "UPDATE bird SET name = 'wader';");
    }

    private static Verdict verdict(Turnstone turnstone) {
        return Gate.of(turnstone).look().verdict();
    }

    private static Verdict tolerant(Turnstone turnstone) {
        return Gate.of(turnstone).with(AheadPolicy.ALLOW_ADDITIVE).look().verdict();
    }

    private static List<ErrorCode> codes(Verdict verdict) {
        return verdict.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_pending_is_named_with_the_command_that_runs_it(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.delete("V_2_A.sql").on(database).migrate().orThrow();
        project.write("V_2_A.sql", "UPDATE bird SET name = 'wader';");
        Catalog before = Catalog.withData(database);

        assertThatThrownBy(() -> Gate.of(project.on(database)).pass())
                .isInstanceOf(TurnstoneException.class)
                .hasMessageStartingWith("A database schema upgrade is required on ")
                .hasMessageContaining("V_2_A.sql is pending")
                .hasMessageContaining("turnstone migrate " + folder);
        assertThat(Catalog.withData(database)).isEqualTo(before);

        project.on(database).migrate().orThrow();
        assertThat(Gate.of(project.on(database)).pass().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void before_the_first_run_everything_is_pending_and_nothing_comes_into_being(Product product) {
        TestDatabase database = Servers.fresh(product);
        boolean existed = database.exists();

        assertThat(verdict(project.on(database)))
                .isInstanceOfSatisfying(
                        Verdict.Pending.class,
                        pending -> assertThat(pending.changesets())
                                .containsExactly("V_1_A.sql", "V_1_B.sql", "V_2_A.sql"));
        assertThat(database.exists()).isEqualTo(existed);
    }

    @ParameterizedTest
    @EnumSource
    void a_database_ahead_passes_only_where_that_is_allowed_and_all_of_it_is_additive(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.on(database).migrate().orThrow();

        Turnstone older = project.delete("V_2_A.sql").on(database);
        assertThat(codes(tolerant(older))).containsExactly(ErrorCode.DATABASE_AHEAD);

        database.execute("DELETE FROM DATABASECHANGELOG WHERE ID = '2_A'");
        Turnstone oldest = project.delete("V_1_B.sql").on(database);
        assertThat(verdict(oldest))
                .isEqualTo(new Verdict.Ahead(
                        List.of(new Verdict.Beyond("V_1_B.sql", true)),
                        verdict(oldest).problems().get(0)));
        assertThat(tolerant(oldest)).isEqualTo(new Verdict.Current(List.of(new Verdict.Beyond("V_1_B.sql", true))));

        database.execute("UPDATE DATABASECHANGELOG SET LIQUIBASE = 'turnstone 0.0.9' WHERE ID = '1_B'");
        assertThat(codes(tolerant(oldest))).containsExactly(ErrorCode.DATABASE_AHEAD);
    }

    @ParameterizedTest
    @EnumSource
    void an_edited_changeset_is_refused_with_the_reason_in_every_mode_but_off(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.on(database).migrate().orThrow();
        project.write("V_1_B.sql", "ALTER TABLE bird ADD name VARCHAR(80);");
        Gate gate = Gate.of(project.on(database));

        for (Gate.Mode mode : List.of(Gate.Mode.WARN, Gate.Mode.REFUSE, Gate.Mode.WAIT)) {
            assertThatThrownBy(() -> gate.with(mode).pass()).hasMessageContaining("V_1_B.sql was edited");
        }
        assertThat(gate.with(Gate.Mode.OFF).pass()).isEqualTo(Look.AT_NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void a_login_that_may_only_read_is_enough(Product product) {
        TestDatabase database = Servers.fresh(product);
        Optional<Login> reader = database.createReadOnlyLogin();
        assumeThat(reader).as("read-only logins of " + product).isPresent();
        project.on(database).migrate().orThrow();
        Login later = database.createReadOnlyLogin().orElseThrow();

        // On Derby a login's name is its schema, until another is named.
        Settings settings = product == Product.DERBY ? Project.settings().withSchema("APP") : Project.settings();
        assertThat(verdict(project.on(database, later).with(settings)).isCurrent())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2", "HSQLDB"})
    void what_is_half_applied_is_refused_with_the_reason(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write("V_2_A.sql", "CREATE TABLE nest (id INTEGER);", "DROP TABLE never_was_there;");
        assertThat(project.on(database).migrate().done()).hasSize(2);

        assertThat(codes(verdict(project.on(database)))).containsExactly(ErrorCode.STEP_HALF_APPLIED);
        assertThatThrownBy(
                        () -> Gate.of(project.on(database)).with(Gate.Mode.WAIT).pass())
                .hasMessageStartingWith("V_2_A.sql was begun on")
                .hasMessageContaining("turnstone migrate");
    }

    @ParameterizedTest
    @EnumSource
    void rows_of_others_are_nobodys_business(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.on(database).migrate().orThrow();
        database.execute("INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)"
                + " SELECT '9', 'ann', 'other.xml', DATEEXECUTED, 9, 'EXECUTED' FROM DATABASECHANGELOG"
                + " WHERE ID = '1_A'");

        assertThat(verdict(project.on(database)).isCurrent()).isTrue();
    }

    @Test
    void a_warning_lets_the_start_go_on() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);

        Look look = Gate.of(project.on(database)).with(Gate.Mode.WARN).pass();

        assertThat(look.isCurrent()).isFalse();
    }

    @Test
    void all_targets_are_looked_at_and_what_is_wrong_with_any_is_told() {
        TestDatabase first = Servers.fresh(Product.POSTGRESQL);
        TestDatabase second = Servers.fresh(Product.POSTGRESQL);
        TestDatabase third = Servers.fresh(Product.POSTGRESQL);
        project.on(first).migrate().orThrow();
        project.on(third).migrate().orThrow();
        third.execute("UPDATE databasechangelog SET md5sum = '9:0' WHERE id = '1_A'");

        Gate gate = Gate.of(List.of(project.on(first), project.on(second), project.on(third)));

        assertThat(gate.look().findings())
                .extracting(finding -> finding.verdict().isCurrent())
                .containsExactly(true, false, false);
        assertThat(gate.look().verdict()).isInstanceOf(Verdict.Invalid.class);
        assertThatThrownBy(gate::pass)
                .hasMessageContaining("V_1_A.sql was edited")
                .hasMessageContaining("A database schema upgrade is required on " + second.url());
    }

    @Test
    void nothing_to_look_at_is_an_open_gate() {
        assertThat(Gate.of(List.of()).pass()).isEqualTo(Look.AT_NOTHING);
        assertThat(Gate.of(List.of()).with(Gate.Mode.WAIT).pass()).isEqualTo(Look.AT_NOTHING);
    }
}
