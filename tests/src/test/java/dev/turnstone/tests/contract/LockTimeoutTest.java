package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.Version;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.contract.JavaStep.V_1_A;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run gives way to those who have what it needs, and comes back. */
class LockTimeoutTest {
    @TempDir
    Path folder;

    private Project project;
    private TestDatabase database;
    private final RecordingListener heard = new RecordingListener();

    private void open(Product product) {
        database = Servers.fresh(product)
                .execute("CREATE TABLE a (id INTEGER)", "CREATE TABLE b (id INTEGER)", "INSERT INTO a VALUES (1)")
                .execute("INSERT INTO b VALUES (1)");
        project = new Project(folder);
        project.write("V_0_A.sql", "CREATE TABLE a (id INTEGER);");
        project.on(database).baseline(Version.of("0")).orThrow();
    }

    private CompletableFuture<Outcome> start() {
        return CompletableFuture.supplyAsync(project.on(database).with(heard)::migrate);
    }

    private boolean heardOfTryingAgain() {
        return heard.lines().stream().anyMatch(line -> line.contains("tried again in"));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void while_somebody_reads_for_long_other_readers_get_through_and_so_do_we_in_the_end(Product product)
            throws Exception {
        open(product);
        project.write("V_1_A.sql", "ALTER TABLE a ADD COLUMN name VARCHAR(10);");
        try (Connection reader = database.connect();
                Connection second = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("SELECT * FROM a").close();
            CompletableFuture<Outcome> run = start();
            await().until(() -> heard.lines().contains("statement 1 of V_1_A.sql"));
            Thread.sleep(500);
            long begin = System.nanoTime();
            second.createStatement().executeQuery("SELECT * FROM a").close();
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(waited).isLessThan(Duration.ofSeconds(3));
            assertThat(run).isNotDone();
            await().atMost(Duration.ofSeconds(10)).until(this::heardOfTryingAgain);
            reader.rollback();
            assertThat(run.get(30, TimeUnit.SECONDS)).didExactly("V_1_A.sql");
        }
        assertThat(heard.lines())
                .anyMatch(
                        line -> line.matches(
                                "notice: V_1_A.sql has to give way: .*; waiting for .*session \\d+ of user .*tried again in .*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void who_has_no_more_patience_hears_whom_it_is_due_to_and_that_nothing_was_done(Product product) throws Exception {
        open(product);
        project.write("V_1_A.sql", "ALTER TABLE a ADD COLUMN name VARCHAR(10);");
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("SELECT * FROM a").close();

            Failure failure = assertThat(project.on(database)
                            .with(Project.settings().withLockWait(Duration.ofSeconds(1)))
                            .migrate())
                    .failedAt("V_1_A.sql");
            assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
            assertThat(failure.problem().toString())
                    .containsPattern("waiting for .*session \\d+ of user ")
                    .contains("--lock-wait");
            reader.rollback();
        }
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void what_is_left_of_a_step_is_tried_again_and_what_is_committed_is_not(Product product) throws Exception {
        open(product);
        project.write(
                "V_1_A.sql",
                "-- turnstone: transaction=none",
                "INSERT INTO b VALUES (2);",
                "ALTER TABLE a ADD COLUMN name VARCHAR(10);",
                "INSERT INTO b VALUES (3);");
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("SELECT * FROM a").close();
            CompletableFuture<Outcome> run = start();
            await().atMost(Duration.ofSeconds(10)).until(this::heardOfTryingAgain);
            reader.rollback();
            assertThat(run.get(30, TimeUnit.SECONDS)).didExactly("V_1_A.sql");
        }
        assertThat(database.queryStrings("SELECT id FROM b ORDER BY id")).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void after_a_deadlock_the_whole_step_is_done_again(Product product) throws Exception {
        open(product);
        String sleep = product == Product.POSTGRESQL ? "SELECT pg_sleep(1.5);" : "SELECT SLEEP(1.5);";
        project.write(
                "V_1_A.sql",
                "UPDATE a SET id = id + 10;",
                sleep,
                "UPDATE b SET id = id + 10;",
                "INSERT INTO a VALUES (5);");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // InnoDB ends the transaction that has changed fewer rows, PostgreSQL the one that closes the circle.
            statement.execute("INSERT INTO b VALUES (2), (3), (4), (5), (6), (7), (8), (9)");
            statement.execute("UPDATE b SET id = id + 100");
            CompletableFuture<Outcome> run = start();
            await().until(() -> heard.lines().contains("statement 2 of V_1_A.sql"));
            statement.execute("UPDATE a SET id = id + 100");
            other.commit();
            assertThat(run.get(30, TimeUnit.SECONDS)).didExactly("V_1_A.sql");
        }
        assertThat(heard.lines())
                .anyMatch(line -> line.matches("(?s)notice: V_1_A.sql has to give way: .*[Dd]eadlock.*"));
        assertThat(database.queryStrings("SELECT id FROM a ORDER BY id")).containsExactly("5", "111");
        assertThat(database.queryStrings("SELECT MIN(id) FROM b")).containsExactly("111");
    }

    @Test
    void a_serialization_failure_is_tried_again() throws Exception {
        open(Product.POSTGRESQL);
        project.write(
                "V_1_A.sql",
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;",
                "SELECT count(*) FROM a;",
                "SELECT pg_sleep(1.5);",
                "UPDATE a SET id = id + 10;");
        CompletableFuture<Outcome> run = start();
        await().until(() -> heard.lines().contains("statement 3 of V_1_A.sql"));
        Thread.sleep(300);
        database.execute("UPDATE a SET id = id + 100");
        assertThat(run.get(30, TimeUnit.SECONDS)).didExactly("V_1_A.sql");
        assertThat(heardOfTryingAgain()).isTrue();
        assertThat(database.queryStrings("SELECT id FROM a")).containsExactly("111");
    }

    @Test
    void a_limit_that_the_script_or_the_login_sets_is_respected() {
        open(Product.POSTGRESQL);
        database.execute("CREATE TABLE seen (step text, limited text)");
        String note = "INSERT INTO seen SELECT '%s', current_setting('lock_timeout');";
        project.write("V_1_A.sql", String.format(note, "ours"))
                .write("V_1_B.sql", "SET lock_timeout = '7s';", String.format(note, "script"))
                .write("V_1_C.sql", String.format(note, "next"));
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql", "V_1_B.sql", "V_1_C.sql");

        Servers.shared(Product.POSTGRESQL)
                .asAdmin(database)
                .execute("ALTER ROLE " + database.username() + " SET lock_timeout = 0");
        project.write("V_1_D.sql", String.format(note, "login"));
        assertThat(project.on(database).migrate()).didExactly("V_1_D.sql");
        assertThat(database.queryStrings("SELECT step, limited FROM seen"))
                .containsExactly("ours | 2001ms", "script | 7s", "next | 2001ms", "login | 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE a VALIDATE CONSTRAINT positive;",
                "CALL watch();",
                "CREATE INDEX CONCURRENTLY a_limited ON a ((note_limit(id)));",
            })
    void what_keeps_nobody_waiting_or_cannot_be_tried_again_has_no_limit(String statement) {
        open(Product.POSTGRESQL);
        database.execute(
                "CREATE TABLE seen (id serial, limited text)",
                "CREATE FUNCTION note_limit(n int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN"
                        + " RAISE NOTICE 'limit %', current_setting('lock_timeout'); RETURN n; END $$",
                "CREATE PROCEDURE watch() LANGUAGE plpgsql AS $$ BEGIN PERFORM note_limit(1); COMMIT; END $$",
                "ALTER TABLE a ADD CONSTRAINT positive CHECK (note_limit(id) > 0) NOT VALID");
        project.write(
                "V_1_A.sql",
                statement.startsWith("CALL") ? "-- turnstone: transaction=none" : "",
                statement,
                "SELECT note_limit(1);");
        assertThat(project.on(database).with(heard).migrate()).didExactly("V_1_A.sql");
        assertThat(heard.lines().stream().filter(line -> line.contains("limit")))
                .containsExactly("notice: The server says: limit 0", "notice: The server says: limit 2001ms");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_Java_routine_waits_as_long_as_the_server_lets_it(Product product) throws Exception {
        open(product);
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("SELECT * FROM a").close();
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(project.on(
                            database,
                            new V_1_A(context -> JavaStep.execute(context, "ALTER TABLE a ADD COLUMN n INTEGER")))
                    .with(heard)::migrate);
            Thread.sleep(3500);
            assertThat(run).isNotDone();
            reader.rollback();
            assertThat(run.get(30, TimeUnit.SECONDS)).didExactly("V_1_A.java");
        }
        assertThat(heardOfTryingAgain()).isFalse();
    }
}
