package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.JavaStep.execute;
import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.plan.Repair;
import dev.turnstone.tests.contract.JavaStep.V_1_A;
import dev.turnstone.tests.contract.JavaStep.V_1_B;
import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Routines in Java, and what the run lets them do with its connection. */
class JavaRoutineTest {
    private static final RoutineNumber STEP_B = RoutineNumber.parse("1_B").orElseThrow();

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder).write("V_1_A.sql", "CREATE TABLE t (id INTEGER);");
    }

    private static boolean rollsBackDdl(Product product) {
        return Dialects.forProduct(product == Product.HSQLDB ? "HSQL Database Engine" : productName(product))
                .orElseThrow()
                .ddlJoinsTransaction();
    }

    private static String productName(Product product) {
        return product == Product.DERBY ? "Apache Derby" : product.toString();
    }

    @ParameterizedTest
    @EnumSource
    void at_the_same_step_SQL_runs_before_Java(Product product) {
        TestDatabase database = Servers.fresh(product);

        assertThat(project.on(database, new V_1_A(context -> execute(context, "INSERT INTO t VALUES (1)")))
                        .migrate())
                .didExactly("V_1_A.sql", "V_1_A.java");

        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1");
        assertThat(database.queryStrings(
                        "SELECT ID, FILENAME, DESCRIPTION, MD5SUM FROM DATABASECHANGELOG WHERE ORDEREXECUTED = 2"))
                .containsExactly("1_A | V_1_A.java | java className=" + V_1_A.class.getName() + " | null");
    }

    @ParameterizedTest
    @EnumSource
    void a_transactional_routine_may_not_end_the_transaction_or_the_connection(Product product) {
        TestDatabase database = Servers.fresh(product);
        List<String> refusals = new ArrayList<>();

        project.on(database, new V_1_B(context -> {
                    Connection connection = context.connection();
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("INSERT INTO t VALUES (1)");
                        refusals.add(refusal(connection::commit));
                        refusals.add(refusal(connection::rollback));
                        refusals.add(refusal(connection::close));
                        refusals.add(refusal(() -> connection.setAutoCommit(true)));
                        refusals.add(refusal(() -> connection.abort(Runnable::run)));
                        refusals.add(refusal(statement.getConnection()::commit));
                        refusals.add(refusal(statement.getConnection()::close));
                    }
                }))
                .migrate()
                .orThrow();

        assertThat(refusals)
                .hasSize(7)
                .allMatch(refusal -> refusal.contains("() is refused: "))
                .anyMatch(refusal -> refusal.contains("transactional() return false"))
                .anyMatch(refusal -> refusal.contains("holds its lock"));
        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void neither_SQL_text_nor_a_detour_ends_the_transaction(Product product) {
        TestDatabase database = Servers.fresh(product);
        List<String> refusals = new ArrayList<>();

        project.on(database, new V_1_B(context -> {
                    Connection connection = context.connection();
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("INSERT INTO t VALUES (1)");
                        refusals.add(refusal(() -> statement.execute("/* now */ COMMIT")));
                        refusals.add(refusal(() -> connection.prepareStatement("ROLLBACK")));
                        refusals.add(refusal(connection.getMetaData().getConnection()::commit));
                        refusals.add(refusal(connection.unwrap(Connection.class)::commit));
                        try (ResultSet rows = statement.executeQuery("SELECT id FROM t")) {
                            refusals.add(refusal(rows.getStatement().getConnection()::commit));
                        }
                    }
                }))
                .migrate()
                .orThrow();

        // Derby has no statements for it.
        assertThat(refusals)
                .hasSize(5)
                .allMatch(refusal -> refusal.contains(" is refused: ")
                        || product == Product.DERBY && refusal.contains("Syntax error"));
        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_that_was_ended_behind_our_back_is_a_question(Product product) throws SQLException {
        assumeThat(rollsBackDdl(product)).isTrue();
        TestDatabase database = Servers.fresh(product);
        Class<? extends Connection> driversOwn;
        try (Connection connection = database.connect()) {
            driversOwn = connection.getClass();
        }

        Failure failure = assertThat(project.on(database, new V_1_B(context -> {
                            execute(context, "INSERT INTO t VALUES (1)");
                            context.connection().unwrap(driversOwn).commit();
                            throw new IllegalStateException("too bad");
                        }))
                        .migrate())
                .failedAt("V_1_B.java");

        assertThat(failure.state()).isEqualTo(new DatabaseState.Unknown(0));
        assertThat(failure.problem().what()).contains("has ended the transaction", "too bad");
        assertThat(project.on(database, new V_1_B(context -> {})).migrate())
                .isRefusedWith(ErrorCode.STEP_HALF_APPLIED)
                .sayingWhy("has ended the transaction", "--run-again 1_B");
    }

    private interface Call {
        void run() throws SQLException;
    }

    private static String refusal(Call call) {
        try {
            call.run();
            return "not refused";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_routine_that_is_not_transactional_works_in_autocommit_and_may_commit(Product product) {
        TestDatabase database = Servers.fresh(product);
        List<Boolean> autocommit = new ArrayList<>();

        project.on(
                        database,
                        new V_1_B(
                                context -> {
                                    autocommit.add(context.connection().getAutoCommit());
                                    context.connection().setAutoCommit(false);
                                    execute(context, "INSERT INTO t VALUES (1)");
                                    context.connection().commit();
                                    execute(context, "INSERT INTO t VALUES (2)");
                                },
                                false))
                .migrate()
                .orThrow();

        assertThat(autocommit).containsExactly(true);
        assertThat(database.queryStrings("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void a_transactional_routine_that_throws_leaves_no_rows(Product product) {
        TestDatabase database = Servers.fresh(product);

        Failure failure = assertThat(project.on(database, new V_1_B(context -> {
                            execute(context, "INSERT INTO t VALUES (1)");
                            throw new IllegalStateException("no more seed");
                        }))
                        .migrate())
                .afterDoing("V_1_A.sql")
                .failedAt("V_1_B.java");

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.ROUTINE_FAILED);
        assertThat(failure.problem().what()).contains("IllegalStateException: no more seed");
        assertThat(database.queryStrings("SELECT id FROM t")).isEmpty();
        JavaRoutine corrected = new V_1_B(context -> execute(context, "INSERT INTO t VALUES (2)"));
        if (rollsBackDdl(product)) {
            assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        } else {
            // What else the routine did may have been committed by DDL of its own.
            assertThat(failure.state()).isEqualTo(new DatabaseState.Unknown(0));
            assertThat(project.on(database, corrected).migrate())
                    .isRefusedWith(ErrorCode.STEP_HALF_APPLIED)
                    .sayingWhy("no more seed", "--run-again 1_B");
            project.on(database, corrected).repair(new Repair.RunAgain(STEP_B)).orThrow();
        }
        assertThat(project.on(database, corrected).migrate()).didExactly("V_1_B.java");
    }

    @ParameterizedTest
    @EnumSource
    void an_uncommitted_rest_of_a_routine_that_commits_by_itself_is_rolled_back_when_it_throws(Product product) {
        TestDatabase database = Servers.fresh(product);

        assertThat(project.on(
                                database,
                                new V_1_B(
                                        context -> {
                                            execute(context, "INSERT INTO t VALUES (1)");
                                            context.connection().setAutoCommit(false);
                                            execute(context, "INSERT INTO t VALUES (2)");
                                            throw new AssertionError("thrown, though no Exception");
                                        },
                                        false))
                        .migrate())
                .failedAt("V_1_B.java");

        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1");
        assertThat(project.on(database, new V_1_B(context -> {}, false)).migrate())
                .isRefusedWith(ErrorCode.STEP_HALF_APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void a_routine_killed_midway_is_run_again_or_is_a_question(Product product) {
        TestDatabase database = Servers.fresh(product);
        killInTheMiddle(database);
        JavaRoutine again = new V_1_B(context -> execute(context, "INSERT INTO t VALUES (2)"));

        if (rollsBackDdl(product)) {
            assertThat(project.on(database, again).migrate()).didExactly("V_1_B.java");
        } else {
            assertThat(project.on(database, again).migrate())
                    .isRefusedWith(ErrorCode.STEP_OUTCOME_UNKNOWN)
                    .sayingWhy("it was running when the run ended", "--assume-done 1_B", "--run-again 1_B");
            project.on(database, again).repair(new Repair.RunAgain(STEP_B)).orThrow();
            assertThat(project.on(database, again).migrate()).didExactly("V_1_B.java");
        }
        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("2");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void of_a_routine_killed_midway_it_can_be_said_that_it_is_done(Product product) {
        TestDatabase database = Servers.fresh(product);
        killInTheMiddle(database);

        project.on(database, new V_1_B(context -> {}))
                .repair(new Repair.AssumeDone(STEP_B))
                .orThrow();

        project.on(database, new V_1_B(context -> {})).requireCurrent();
        assertThat(database.queryStrings("SELECT id FROM t")).isEmpty();
    }

    private void killInTheMiddle(TestDatabase database) {
        try (JavaProcess child = JavaProcess.start(
                StuckRoutine.class, folder.toString(), database.url(), database.username(), database.password())) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> child.stdout().contains("in the middle") || !child.isRunning());
            assertThat(child.isRunning()).as(child.stderr()).isTrue();
            child.kill();
        }
        if (database.product() == Product.HSQLDB) {
            awaitEndOfFileLock(database);
        }
    }

    /** HSQLDB believes for ten seconds that a killed process may still have the files open. */
    private static void awaitEndOfFileLock(TestDatabase database) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            database.connect().close();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_routine_that_leaves_the_connection_alone_for_long_does_not_lose_it(Product product) {
        TestDatabase database = Servers.fresh(product);

        project.on(database, new V_1_B(context -> {
                    execute(context, "SET SESSION wait_timeout = 4");
                    Thread.sleep(7_000);
                    execute(context, "INSERT INTO t VALUES (1)");
                }))
                .migrate()
                .orThrow();

        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void the_connections_of_statements_are_no_way_around(Product product) {
        TestDatabase database = Servers.fresh(product);

        assertThat(project.on(database, new V_1_B(context -> {
                            try (var prepared = context.connection().prepareStatement("INSERT INTO t VALUES (?)")) {
                                prepared.setInt(1, 5);
                                prepared.executeUpdate();
                                assertThatThrownBy(prepared.getConnection()::commit)
                                        .hasMessageContaining("refused");
                            }
                        }))
                        .migrate())
                .didExactly("V_1_A.sql", "V_1_B.java");
    }
}
