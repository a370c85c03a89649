package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.Version;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts as people write them. */
class ScriptTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @EnumSource
    void colons_question_marks_and_braces_are_sent_as_they_stand(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write(
                "V_1_A.sql",
                "CREATE TABLE t (x VARCHAR(60));",
                "INSERT INTO t VALUES (':name ::type ? {d ''x''} ${y} @z %s {{w}}');",
                "INSERT INTO t VALUES ('{fn now()} -- no /* comment');");

        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");

        assertThat(database.queryStrings("SELECT x FROM t ORDER BY x DESC"))
                .containsExactlyInAnyOrder(":name ::type ? {d 'x'} ${y} @z %s {{w}}", "{fn now()} -- no /* comment");
    }

    @ParameterizedTest
    @EnumSource
    void a_BOM_foreign_line_ends_and_a_missing_last_one_do_no_harm(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        Files.writeString(
                folder.resolve("V_1_A.sql"),
                "\uFEFF-- a comment\r\nCREATE TABLE t (x VARCHAR(20));\r\n\r\nINSERT INTO t VALUES ('Zoë')");

        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");

        assertThat(database.queryStrings("SELECT x FROM t")).containsExactly("Zoë");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2"})
    void a_script_larger_than_the_heap_is_streamed(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        try (Writer script = Files.newBufferedWriter(folder.resolve("V_1_A.sql"))) {
            script.write("CREATE TABLE t (x VARCHAR(100000));\n");
            String filling = "x".repeat(50_000);
            for (int i = 0; i < 1000; i++) {
                script.write("INSERT INTO t VALUES ('" + filling + "');\nDELETE FROM t;\n");
            }
        }
        database.release();
        try (JavaProcess child = JavaProcess.withHeap(
                48, Migration.class, folder.toString(), database.url(), database.username(), database.password())) {
            assertThat(child.waitFor(Duration.ofSeconds(90)))
                    .as(() -> child.stdout() + child.stderr())
                    .isZero();
        }

        assertThat(database.queryStrings("SELECT COUNT(*) FROM DATABASECHANGELOG"))
                .containsExactly("1");
    }

    // Transactions of the script's own

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL", "SQLITE"})
    void a_transaction_of_the_scripts_own_is_rolled_back_when_it_fails(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE t (x INTEGER)");
        project.write("V_1_A.sql", "-- the table");
        project.on(database).baseline(Version.of("1")).orThrow();
        String begin = product == Product.MARIADB || product == Product.MYSQL ? "START TRANSACTION;" : "BEGIN;";
        project.write(
                "V_2_A.sql",
                "-- turnstone: transaction=none",
                "INSERT INTO t VALUES (1);",
                begin,
                "INSERT INTO t VALUES (2);",
                "INSERT INTO nowhere VALUES (3);",
                "COMMIT;");

        Failure failure = assertThat(project.on(database).migrate()).failedAt("V_2_A.sql");

        assertThat(failure.state()).isEqualTo(new DatabaseState.HalfApplied(1, 5));
        assertThat(database.queryStrings("SELECT x FROM t")).containsExactly("1");
        project.write(
                "V_2_A.sql",
                "-- turnstone: transaction=none",
                "INSERT INTO t VALUES (1);",
                begin,
                "INSERT INTO t VALUES (2);",
                "COMMIT;");
        assertThat(project.on(database).migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings("SELECT x FROM t ORDER BY x")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_dump_with_locked_tables_is_applied(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write(
                "V_1_A.sql",
                "/*!40101 SET @saved = @@character_set_client */;",
                "CREATE TABLE t (id INT PRIMARY KEY);",
                "LOCK TABLES `t` WRITE;",
                "/*!40000 ALTER TABLE `t` DISABLE KEYS */;",
                "INSERT INTO `t` VALUES (1),(2);",
                "/*!40000 ALTER TABLE `t` ENABLE KEYS */;",
                "UNLOCK TABLES;",
                "CREATE TABLE u (id INT);");

        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");

        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1", "2");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM TURNSTONE_JOURNAL"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void what_fails_under_locked_tables_is_told_and_the_tables_are_free(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write(
                "V_1_A.sql",
                "CREATE TABLE t (id INT PRIMARY KEY);",
                "LOCK TABLES t WRITE;",
                "INSERT INTO t VALUES (1), (1);",
                "UNLOCK TABLES;");

        Failure failure = assertThat(project.on(database).migrate()).failedAt("V_1_A.sql");

        assertThat(failure.state()).isEqualTo(new DatabaseState.HalfApplied(2, 4));
        project.write(
                "V_1_A.sql",
                "CREATE TABLE t (id INT PRIMARY KEY);",
                "LOCK TABLES t WRITE;",
                "INSERT INTO t VALUES (1), (2);",
                "UNLOCK TABLES;");
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1", "2");
    }

    // Progress

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void who_blocks_a_statement_is_told_while_it_waits(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_A.sql", "CREATE TABLE t (x INTEGER);")
                .on(database)
                .migrate()
                .orThrow();
        project.write("V_2_A.sql", "ALTER TABLE t ADD y INTEGER;");
        RecordingListener heard = new RecordingListener();
        CompletableFuture<Outcome> run;
        try (Connection blocker = database.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM t").close();
            run = CompletableFuture.supplyAsync(project.on(database).with(heard)::migrate);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> heard.lines().stream().anyMatch(line -> line.startsWith("progress: ")));
            blocker.rollback();
        }
        assertThat(run.get(20, TimeUnit.SECONDS)).didExactly("V_2_A.sql");

        String expected = product == Product.POSTGRESQL
                ? "progress: waiting for session \\d+ of user .*"
                // whose it is they tell only to whom may read the performance schema; else whose it may be
                : "(?i)progress: waiting for .*metadata lock; .*session \\d+ of user .*";
        assertThat(heard.lines()).anyMatch(line -> line.matches(expected));
    }

    @Test
    void an_index_that_can_not_be_built_in_a_transaction_is_built_with_several_sessions_around() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.write("V_1_A.sql", "CREATE TABLE t (x integer);", "INSERT INTO t SELECT generate_series(1, 100);")
                .write("V_1_B.sql", "CREATE UNIQUE INDEX CONCURRENTLY t_x ON t (x);", "DROP INDEX CONCURRENTLY t_x;")
                .write("V_1_C.sql", "VACUUM (ANALYZE) t;", "REINDEX TABLE CONCURRENTLY t;");
        try (Connection other = database.connect()) {
            assertThat(project.on(database).migrate()).didExactly("V_1_A.sql", "V_1_B.sql", "V_1_C.sql");
            assertThat(other.isClosed()).isFalse();
        }
    }
}
