package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.plan.Repair;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.contract.MortalConnections.Death;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run ends at a statement that commits by itself, without an answer; the next run does it exactly once, or asks. */
class ResumeTest {
    private static final String FILE = "V_2_A.sql";
    private static final RoutineNumber STEP = RoutineNumber.parse("2_A").orElseThrow();

    @TempDir
    Path folder;

    private TestDatabase database;
    private String statement;

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#told")
    void what_did_not_happen_is_run(ResumeCase example) {
        dieAt(example, Death.BEFORE_IT_ACTS);

        assertThat(executionsOf(migrate())).isOne();
    }

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#told")
    void what_happened_is_not_run_again(ResumeCase example) {
        dieAt(example, Death.AFTER_IT_ACTED);

        assertThat(executionsOf(migrate())).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#repeatable")
    void what_may_be_done_twice_is_never_a_question(ResumeCase example) {
        dieAt(example, Death.AFTER_IT_ACTED);

        assertThat(executionsOf(migrate())).isOne();
    }

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#asked")
    void what_leaves_no_trace_is_a_question_before_it_acts(ResumeCase example) {
        dieAt(example, Death.BEFORE_IT_ACTS);
        assertIsAsked();

        on(database).repair(new Repair.RunAgain(STEP)).orThrow();

        assertThat(executionsOf(migrate())).isOne();
    }

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#asked")
    void what_leaves_no_trace_is_a_question_after_it_acted(ResumeCase example) {
        dieAt(example, Death.AFTER_IT_ACTED);
        assertIsAsked();

        on(database).repair(new Repair.AssumeDone(STEP)).orThrow();

        assertThat(executionsOf(migrate())).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#meddledWith")
    void what_somebody_else_has_changed_since_is_a_question(ResumeCase example, String meddling) {
        dieAt(example, Death.AFTER_IT_ACTED);
        database.execute(meddling);

        assertIsAsked();
    }

    @ParameterizedTest
    @MethodSource("dev.turnstone.tests.contract.ResumeCases#meddledWith")
    void what_somebody_else_has_changed_before_is_a_question(ResumeCase example, String meddling) {
        dieAt(example, Death.BEFORE_IT_ACTS);
        database.execute(meddling);

        assertIsAsked();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void who_may_make_no_database_is_told_all_the_same(Product product) {
        database = Servers.fresh(product);
        dieHere(new ResumeCase(product, "CREATE TABLE t (id INT)"), Death.AFTER_IT_ACTED);

        assertThat(executionsOf(migrate())).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void who_may_make_no_database_is_not_asked_about_what_did_not_happen(Product product) {
        database = Servers.fresh(product);
        dieHere(new ResumeCase(product, "CREATE TABLE t (id INT)"), Death.BEFORE_IT_ACTS);

        assertThat(executionsOf(migrate())).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT note(5) AS n", "SELECT n FROM noted"})
    void a_function_of_the_users_is_not_called_once_more_to_find_out(String query) {
        dieAt(
                new ResumeCase(
                        Product.MARIADB,
                        "CREATE TABLE made AS " + query,
                        "CREATE TABLE log (v INT)",
                        "CREATE FUNCTION note(x INT) RETURNS INT BEGIN INSERT INTO log VALUES (x); RETURN x; END",
                        "CREATE VIEW noted AS SELECT note(5) AS n"),
                Death.AFTER_IT_ACTED);

        assertIsAsked();

        assertThat(database.queryStrings("SELECT v FROM log")).containsExactly("5");
    }

    private void dieAt(ResumeCase example, Death death) {
        database = Servers.fresh(example.product());
        if (example.product().isServer()) {
            database = Servers.shared(example.product()).asAdmin(database);
        }
        dieHere(example, death);
    }

    private void dieHere(ResumeCase example, Death death) {
        new Project(folder).write("V_1_A.sql", "-- the beginning");
        assertThat(on(database).migrate()).didExactly("V_1_A.sql");
        for (String setup : example.setup()) {
            database.execute(setup.replace("{db}", database.name()));
        }
        statement = example.statement().replace("{db}", database.name());
        new Project(folder).write(FILE, "-- turnstone: delimiter=//", statement + "//");
        Outcome outcome = on(new MortalConnections(database, statement, death)).migrate();
        assertThat(outcome.endedWith(ErrorCode.CONNECTION_LOST))
                .as(() -> told(outcome))
                .isTrue();
    }

    private MortalConnections migrate() {
        MortalConnections connections = new MortalConnections(database, statement, Death.NEVER);
        Outcome outcome = on(connections).migrate();
        assertThat(outcome instanceof Outcome.Completed).as(() -> told(outcome)).isTrue();
        assertThat(database.queryStrings("SELECT COUNT(*) FROM TURNSTONE_JOURNAL"))
                .containsExactly("0");
        return connections;
    }

    private static int executionsOf(MortalConnections connections) {
        return connections.executions();
    }

    private void assertIsAsked() {
        Outcome outcome = on(database).migrate();
        assertThat(outcome.endedWith(ErrorCode.STEP_OUTCOME_UNKNOWN))
                .as(() -> told(outcome))
                .isTrue();
        assertThat(told(outcome)).contains("--assume-done", "--run-again");
    }

    private static String told(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                ? failed.failure().problem().toString()
                : outcome.getClass().getSimpleName() + " " + outcome.plan().problems();
    }

    private Turnstone on(TestDatabase plain) {
        return new Project(folder).on(plain);
    }

    private Turnstone on(MortalConnections connections) {
        return Turnstone.of(RoutineFolder.of(folder), JdbcTarget.of(connections, "mortal"))
                .with(Project.settings());
    }
}
