package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.RoutineContext;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.contract.JavaStep.V_1_A;
import dev.turnstone.tests.contract.JavaStep.V_1_B;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One run at a time, and nobody waits for the dead. */
class LockTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private Project project;
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicReference<String> session = new AtomicReference<>();

    @BeforeEach
    void open() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_while_another_works_waits_so_long_and_names_him(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        CompletableFuture<Outcome> worker = CompletableFuture.supplyAsync(patientWorker(database)::migrate);
        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
        RecordingListener heard = new RecordingListener();

        assertThatThrownBy(() -> impatient(database).with(heard).migrate())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                .hasMessageContaining("Nothing was run")
                .hasMessageContaining(holderOn(product));
        assertThat(heard.lines()).anyMatch(line -> line.matches("waiting for lock: .*" + holderOn(product) + ".*"));

        mayEnd.countDown();
        assertThat(worker.get(20, TimeUnit.SECONDS)).didExactly("V_1_A.java");
        assertThat(impatient(database).migrate()).didExactly();
    }

    private static String holderOn(Product product) {
        return switch (product) {
            case POSTGRESQL, MARIADB, MYSQL, HSQLDB -> "session ";
            case H2, DERBY -> "turnstone ";
            case SQLITE -> "another connection";
        };
    }

    private Turnstone patientWorker(TestDatabase database) {
        return project.on(database, new V_1_A(context -> {
            session.set(sessionOf(database.product(), context.connection()));
            workPatiently(context);
        }));
    }

    private void workPatiently(RoutineContext context) throws Exception {
        atWork.countDown();
        mayEnd.await(30, TimeUnit.SECONDS);
    }

    private Turnstone impatient(TestDatabase database) {
        return project.on(database, new V_1_A(context -> {}))
                .with(Project.settings().withLockWait(SHORT));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_that_start_together_each_step_is_run_by_one(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_A.sql", "CREATE TABLE executions (step VARCHAR(10));");
        for (String step : List.of("B", "C", "D", "E")) {
            project.write("V_1_" + step + ".sql", "INSERT INTO executions VALUES ('" + step + "');");
        }

        CompletableFuture<Outcome> one =
                CompletableFuture.supplyAsync(() -> project.on(database).migrate());
        CompletableFuture<Outcome> other =
                CompletableFuture.supplyAsync(() -> project.on(database).migrate());

        List<String> did = Stream.of(one, other)
                .flatMap(run -> run.join().orThrow().done().stream())
                .map(done -> done.step().name())
                .toList();
        assertThat(did).containsExactlyInAnyOrder("V_1_A.sql", "V_1_B.sql", "V_1_C.sql", "V_1_D.sql", "V_1_E.sql");
        assertThat(database.queryStrings("SELECT step FROM executions ORDER BY step"))
                .containsExactly("B", "C", "D", "E");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM DATABASECHANGELOG"))
                .containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "POSTGRESQL, DISCARD ALL;",
                "POSTGRESQL, SELECT pg_advisory_unlock_all();",
                "POSTGRESQL, INSERT INTO a VALUES (1); SELECT pg_advisory_unlock_all();",
                "MARIADB, SELECT RELEASE_ALL_LOCKS();",
                "MYSQL, SELECT RELEASE_ALL_LOCKS();"
            })
    void a_script_that_frees_the_locks_of_its_session_does_not_free_the_lock_of_the_run(
            Product product, String script) {
        TestDatabase database = Servers.fresh(product);
        project.write("V_0_A.sql", "CREATE TABLE a (id INTEGER);").write("V_0_B.sql", script);
        Turnstone another = project.on(database, new V_1_A(context -> {}))
                .with(Project.settings().withLockWait(SHORT));

        Outcome outcome = project.on(
                        database,
                        new V_1_A(context -> assertThatThrownBy(another::migrate)
                                .isInstanceOfSatisfying(
                                        TurnstoneException.class,
                                        e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))))
                .migrate();

        assertThat(outcome).didExactly("V_0_A.sql", "V_0_B.sql", "V_1_A.java");
        assertThat(another.migrate()).didExactly();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, SELECT pg_advisory_unlock_all(), SELECT pg_sleep(2)",
        "MARIADB, SELECT RELEASE_ALL_LOCKS(), SELECT SLEEP(2)"
    })
    void who_loses_it_to_another_run_that_way_takes_back_what_is_not_committed_and_stops(
            Product product, String freeing, String nap, @TempDir Path elsewhere) throws Exception {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);").on(database).migrate();
        project.write("V_2_A.sql", "INSERT INTO a VALUES (1);", freeing + ";", nap + ";");
        Turnstone another = new Project(elsewhere)
                .write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                .on(database, new V_1_B(this::workPatiently));
        CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(project.on(database)::migrate);
        CompletableFuture<Outcome> second = CompletableFuture.supplyAsync(
                another::migrate, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        Failure failure = assertThat(first.get(20, TimeUnit.SECONDS)).failedAt("V_2_A.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        mayEnd.countDown();
        assertThat(second.get(20, TimeUnit.SECONDS)).didExactly("V_1_B.java");
        assertThat(database.queryStrings("SELECT id FROM a")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void when_the_holders_session_dies_the_next_run_has_the_lock_at_once(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        CompletableFuture<Outcome> victim = CompletableFuture.supplyAsync(patientWorker(database)::migrate);
        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
        Servers.shared(product)
                .asAdmin(database)
                .execute(
                        product == Product.POSTGRESQL
                                ? "SELECT pg_terminate_backend(" + session.get() + ")"
                                : "KILL " + session.get());
        RecordingListener heard = new RecordingListener();
        if (product != Product.POSTGRESQL) {
            settleUnknownRoutine(database);
        }

        Outcome next = project.on(database, new V_1_A(context -> {}))
                .with(Project.settings().withLockWait(Duration.ofSeconds(3)))
                .with(heard)
                .migrate();

        assertThat(next).didExactly("V_1_A.java");
        mayEnd.countDown();
        assertThat(victim.get(20, TimeUnit.SECONDS).endedWith(ErrorCode.CONNECTION_LOST))
                .isTrue();
        if (product == Product.POSTGRESQL) {
            assertThat(heard.lines()).anyMatch(line -> line.startsWith("notice: Took over the lock row of a run"));
        }
    }

    /** Where DDL commits by itself nobody can know what the dead routine did, so somebody has to say. */
    private void settleUnknownRoutine(TestDatabase database) {
        assertThat(project.on(database, new V_1_A(context -> {})).migrate())
                .isRefusedWith(ErrorCode.STEP_OUTCOME_UNKNOWN);
        project.on(database, new V_1_A(context -> {}))
                .repair(new dev.turnstone.plan.Repair.RunAgain(
                        dev.turnstone.changelog.RoutineNumber.parse("1_A").orElseThrow()))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void who_looks_while_a_step_is_run_is_told_of_the_run_and_asked_nothing(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        Turnstone outsideOfTransactions = project.on(database, new V_1_A(this::workPatiently, false));
        CompletableFuture<Outcome> worker = CompletableFuture.supplyAsync(outsideOfTransactions::migrate);
        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(impatient(database).plan().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.STEP_RUNNING);
            assertThat(problem.what())
                    .startsWith("V_1_A.java is being run just now by ")
                    .contains("session ");
        });

        mayEnd.countDown();
        assertThat(worker.get(20, TimeUnit.SECONDS)).didExactly("V_1_A.java");
        assertThat(impatient(database).plan().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void the_row_of_a_run_that_lives_is_not_freed(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        CompletableFuture<Outcome> worker = CompletableFuture.supplyAsync(patientWorker(database)::migrate);
        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(impatient(database)::unlock)
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                .hasMessageContaining("which is alive (")
                .hasMessageContaining("Nothing was freed");
        try (Target.Session looking = Project.target(database, database.owner())
                .openForReading(Project.settings(), new RecordingListener())) {
            assertThatThrownBy(looking::lockHolder).hasMessageContaining("which is alive (");
        }
        mayEnd.countDown();
        assertThat(worker.get(20, TimeUnit.SECONDS)).didExactly("V_1_A.java");
        assertThat(impatient(database).unlock()).isEmpty();
    }

    /** The lock row and the journal are those of a run that was killed; its session is gone. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void a_step_of_a_dead_run_is_gone_on_with(Product product) throws Exception {
        TestDatabase database = migratedOnce(product);
        project.write(
                "V_2_A.sql",
                "-- turnstone: transaction=none",
                "CREATE TABLE b (id INTEGER);",
                "INSERT INTO nowhere VALUES (1);");
        assertThat(project.on(database).migrate()).failedAt("V_2_A.sql");
        String run =
                database.queryStrings("SELECT RUN_ID FROM TURNSTONE_JOURNAL").get(0);
        takeRow(database, "turnstone " + run);

        assertThat(project.on(database).plan().problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.STEP_INTERRUPTED);
        assertThat(project.on(database).plan().steps())
                .singleElement()
                .isInstanceOfSatisfying(Step.Apply.class, step -> {
                    assertThat(step.start().done()).isEqualTo(1);
                });
    }

    private static String sessionOf(Product product, Connection connection) throws Exception {
        String query = switch (product) {
            case POSTGRESQL -> "SELECT pg_backend_pid()";
            case MARIADB, MYSQL -> "SELECT CONNECTION_ID()";
            default -> "";
        };
        if (query.isEmpty()) {
            return "";
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_lock_row_that_a_dead_run_of_ours_left_is_taken_over(Product product) {
        TestDatabase database = migratedOnce(product);
        takeRow(database, "turnstone 0815");
        project.write("V_2_A.sql", "CREATE TABLE b (id INTEGER);");
        RecordingListener heard = new RecordingListener();

        assertThat(project.on(database)
                        .with(Project.settings().withLockWait(SHORT))
                        .with(heard)
                        .migrate())
                .didExactly("V_2_A.sql");

        assertThat(heard.lines())
                .anyMatch(line -> line.matches("notice: Took over .* that is gone: turnstone 0815, .*"));
        assertThat(database.queryStrings("SELECT LOCKEDBY FROM DATABASECHANGELOGLOCK"))
                .containsExactly("null");
    }

    @ParameterizedTest
    @EnumSource
    void a_lock_row_of_Liquibase_holds_us_until_it_is_freed(Product product) throws Exception {
        TestDatabase database = migratedOnce(product);
        takeRow(database, "build-7 (10.0.0.7)");
        project.write("V_2_A.sql", "CREATE TABLE b (id INTEGER);");
        Turnstone turnstone = project.on(database).with(Project.settings().withLockWait(SHORT));

        // Somebody else is connected, who may be the writer.
        try (Connection other = database.connect()) {
            assertThatThrownBy(turnstone::migrate)
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                    .hasMessageContaining("build-7 (10.0.0.7)")
                    .hasMessageContaining("turnstone unlock");
            assertThat(turnstone.unlock()).startsWith("build-7 (10.0.0.7), since ");
            assertThat(turnstone.unlock()).isEmpty();
            assertThat(other.isClosed()).isFalse();
        }
        assertThat(turnstone.migrate()).didExactly("V_2_A.sql");
    }

    @Test
    void on_PostgreSQL_a_row_of_Liquibase_is_taken_over_when_nobody_else_is_connected() {
        TestDatabase database = migratedOnce(Product.POSTGRESQL);
        takeRow(database, "build-7 (10.0.0.7)");
        project.write("V_2_A.sql", "CREATE TABLE b (id INTEGER);");

        assertThat(project.on(database)
                        .with(Project.settings().withLockWait(SHORT))
                        .migrate())
                .didExactly("V_2_A.sql");
    }

    /** SQLite has our history, but no lock table: Liquibase makes it there. */
    private TestDatabase migratedOnce(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                .on(database)
                .migrate()
                .orThrow();
        if (product == Product.SQLITE) {
            database.execute(
                    "CREATE TABLE DATABASECHANGELOGLOCK (ID INTEGER PRIMARY KEY, LOCKED BOOLEAN NOT NULL,"
                            + " LOCKGRANTED TEXT, LOCKEDBY VARCHAR(255))",
                    "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 0, NULL, NULL)");
        }
        return database;
    }

    private static void takeRow(TestDatabase database, String by) {
        boolean numbers =
                List.of(Product.MARIADB, Product.MYSQL, Product.SQLITE).contains(database.product());
        database.execute("UPDATE DATABASECHANGELOGLOCK SET LOCKED = " + (numbers ? "1" : "TRUE") + ", LOCKEDBY = '" + by
                + "', LOCKGRANTED = CURRENT_TIMESTAMP WHERE ID = 1");
    }
}
