package dev.turnstone.tests.flyway;

import static dev.turnstone.tests.flyway.FlywayProject.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script that fails on the way, where its first statements can't be rolled back; and what somebody does about it. */
class AfterFailureTest {
    private static final String BROKEN =
            "create table h1 (id int);\ncreate table h2 (id int);\ncreate table h2 (id int);\n";
    private static final String CORRECT =
            "create table h1 (id int);\ncreate table h2 (id int);\ncreate table h3 (id int);\n";

    @TempDir
    Path folder;

    private FlywayProject project;

    @BeforeEach
    void write() {
        project = new FlywayProject(folder, Map.of())
                .file("V1__a.sql", BROKEN)
                .file("V1__a.sql.conf", "executeInTransaction=false\n");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_repaired_with_Flyway_is_run_from_its_beginning(Product product) {
        TestDatabase database = failed(product);
        succeeds(project.theirs(database, "repair"));
        database.execute("drop table h1").execute("drop table h2");
        database.release();
        project.file("V1__a.sql", CORRECT);

        Plan plan = project.ours(database).status().plan();
        Outcome outcome = project.ours(database).migrate();

        assertThat(plan.problems())
                .filteredOn(problem -> problem.code() == ErrorCode.STEP_INTERRUPTED)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("statements 1 to 2 are done", "Flyway's repair", "begins at its first statement");
        assertThat(plan.steps()).hasSize(2).first().isInstanceOf(Step.StartOver.class);
        outcome.orThrow();
        assertThatAllTablesAreThere(database);
        assertThatOneRowIsThere(database);
        assertThat(project.ours(database).status().plan().isCurrent()).isTrue();
        assertThat(project.theirs(database, "validate").printed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_left_after_Flyways_repair_fails_as_it_does_there(Product product) {
        TestDatabase database = failed(product);
        succeeds(project.theirs(database, "repair"));
        project.file("V1__a.sql", CORRECT);

        Outcome outcome = project.ours(database).migrate();

        assertThat(outcome.endedWith(ErrorCode.STATEMENT_FAILED)).isTrue();
        database.execute("drop table h1").execute("drop table h2");
        database.release();
        project.ours(database).migrate().orThrow();
        assertThatAllTablesAreThere(database);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_repair_it_is_gone_on_with(Product product) {
        TestDatabase database = failed(product);
        project.file("V1__a.sql", CORRECT);

        project.ours(database).migrate().orThrow();

        assertThatAllTablesAreThere(database);
        assertThatOneRowIsThere(database);
    }

    @ParameterizedTest
    @EnumSource
    void a_second_failure_leaves_one_row_and_is_gone_on_with(Product product) {
        TestDatabase database = failed(product);
        project.file("V1__a.sql", CORRECT.replace("h3", "h1"));
        assertThat(project.ours(database).migrate()).isInstanceOf(Outcome.Failed.class);
        database.release();
        assertThatOneRowIsThere(database);
        project.file("V1__a.sql", CORRECT);

        project.ours(database).migrate().orThrow();

        assertThatAllTablesAreThere(database);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_repaired_may_be_called_complete(Product product) {
        TestDatabase database = failed(product);
        succeeds(project.theirs(database, "repair"));
        database.execute("create table h3 (id int)");
        database.release();
        project.file("V1__a.sql", CORRECT);

        project.ours(database).repair(new Repair.AssumeComplete("1")).orThrow();

        assertThat(project.ours(database).status().plan().isCurrent()).isTrue();
        assertThat(project.theirs(database, "validate").printed()).isEmpty();
    }

    /** Nobody lived to record that it failed: so that nothing is recorded says nothing. */
    @Test
    void what_a_dying_run_has_done_is_not_done_again_though_Flyway_has_nothing_to_repair() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.file(
                "V1__a.sql",
                "create table h1 (id int);\ninsert into h1 values (30);\n"
                        + "create table h2 as select cast(pg_sleep((select max(id) from h1)) as text) as slept;\n");
        CompletableFuture<Outcome> ours = CompletableFuture.supplyAsync(project.ours(database)::migrate);
        kill(database, "create table h2", ours);
        assertThat(ours.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
        succeeds(project.theirs(database, "repair"));
        database.execute("update h1 set id = 0");

        project.ours(database).migrate().orThrow();

        assertThat(database.queryStrings("select id from h1")).containsExactly("0");
        assertThat(database.queryStrings("select count(*) from h2")).containsExactly("1");
    }

    /** As Flyway numbers it, after a repair and with nothing left. */
    @ParameterizedTest
    @EnumSource
    void what_is_gone_on_with_has_the_number_that_Flyway_gives_it(Product product) {
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        project.without("V1__a.sql").without("V1__a.sql.conf");
        project.file("V1__one.sql", "create table one (id int);\n")
                .file("V2__a.sql", BROKEN)
                .file("V2__a.sql.conf", "executeInTransaction=false\n")
                .file("V3__three.sql", "create table three (id int);\n");
        assertThat(project.ours(ours).migrate()).isInstanceOf(Outcome.Failed.class);
        assertThat(project.theirs(theirs, "migrate").success()).isFalse();
        ours.release();

        succeeds(project.theirs(theirs, "repair"));
        theirs.execute("drop table h1").execute("drop table h2");
        theirs.release();
        project.file("V2__a.sql", CORRECT);
        project.ours(ours).migrate().orThrow();
        succeeds(project.theirs(theirs, "migrate"));

        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(FlywayProject.rows(ours))
                .extracting(row -> row.substring(0, 2))
                .contains("1 ", "2 ", "3 ");
    }

    private TestDatabase failed(Product product) {
        TestDatabase database = Servers.fresh(product);
        assertThat(project.ours(database).migrate()).isInstanceOf(Outcome.Failed.class);
        database.release();
        return database;
    }

    /** Ends the session that is at such a statement. */
    private static void kill(TestDatabase database, String statement, CompletableFuture<Outcome> run)
            throws InterruptedException {
        String sessions = " from pg_stat_activity where pid <> pg_backend_pid() and state = 'active' and query like '"
                + statement + "%'";
        while (database.queryStrings("select pid" + sessions).isEmpty()) {
            assertThat(run).isNotDone();
            Thread.sleep(100);
        }
        database.queryStrings("select pg_terminate_backend(pid)" + sessions);
    }

    private static void assertThatOneRowIsThere(TestDatabase database) {
        assertThat(FlywayProject.rows(database))
                .filteredOn(row -> row.contains("V1__a.sql"))
                .singleElement()
                .asString()
                .startsWith("1 | 1 | a | SQL");
    }

    private static void assertThatAllTablesAreThere(TestDatabase database) {
        for (String table : List.of("h1", "h2", "h3")) {
            assertThat(database.queryStrings("select count(*) from " + table)).containsExactly("0");
        }
        database.release();
    }
}
