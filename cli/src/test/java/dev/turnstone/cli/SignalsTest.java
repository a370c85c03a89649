package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody presses Ctrl-C, or the orchestrator has no more patience. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
    private static final long IGNORED_INT = 1 << 1;

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({"INT, sqlite", "TERM, sqlite", "INT, h2", "TERM, h2"})
    void cancels_the_statement_and_records_truthfully(String signal, String product) throws Exception {
        assumeFalse(signal.equals("INT") && ignoresInterrupts(), "this process was started so that SIGINT is ignored");
        String url = "jdbc:" + product + ":" + work.resolve("shop") + (product.equals("sqlite") ? ".db" : "");
        write("V_1_A.sql", "CREATE TABLE a (id INT);");
        write("V_1_B.sql", "INSERT INTO a VALUES (1);\n" + endless(product));
        write("V_1_C.sql", "CREATE TABLE c (id INT);");
        try (Child child = Child.start(new ProcessBuilder(List.of(
                Child.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "migrate",
                work.resolve("db").toString(),
                "--url",
                url,
                "--verbose")))) {
            child.awaitSaying("V_1_B.sql:2:1");
            Thread.sleep(300);
            child.signal(signal);
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isEqualTo(5);
            assertThat(answer.err())
                    .contains("Stopping: ")
                    .contains("INTERRUPTED: V_1_B.sql was interrupted")
                    .contains("V_1_B.sql:2:1")
                    .contains("Nothing that this run did of it remains in the database. 1 step was completed before it")
                    .contains("Run again:\n        turnstone migrate ");
        }
        Answer after = Cli.alone().run("status", work.resolve("db").toString(), "--url", url);
        assertThat(after.code()).isZero();
        assertThat(after.out()).contains("Applied    1, the last is 1_A", "Pending    2");
    }

    @Test
    void ends_the_waiting_for_a_lock() throws Exception {
        String url = "jdbc:h2:" + work.resolve("shop");
        write("V_1_A.sql", "CREATE TABLE a (id INT);");
        try (Child holder = HeldDatabase.of(url, 60_000, work);
                Child child = Child.start(Program.in(work, "migrate", "db", "--url", url))) {
            child.awaitSaying("another process has it");
            child.signal("TERM");
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isEqualTo(5);
            assertThat(answer.err())
                    .contains("INTERRUPTED: Interrupted while waiting for " + url)
                    .contains("Nothing was run.")
                    .contains("Run again:\n        turnstone migrate db --url " + url);
        }
    }

    @Test
    void ends_the_waiting_for_another_run() throws Exception {
        String url = "jdbc:sqlite:" + work.resolve("shop.db");
        write("V_1_A.sql", "CREATE TABLE a (id INT);");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try (Child child = Child.start(Program.in(work, "migrate", "db", "--url", url))) {
                child.awaitSaying("Waiting for the lock");
                child.signal("TERM");
                Answer answer = child.answer();
                assertThat(answer.code()).as(answer.err()).isEqualTo(5);
                assertThat(answer.err())
                        .contains("INTERRUPTED: Interrupted while waiting for the lock")
                        .contains("Nothing was run.")
                        .contains("Run again:\n        turnstone migrate db --url " + url)
                        .doesNotContain("--lock-wait");
            }
        }
    }

    @Test
    void says_so_when_everything_was_done_all_the_same() throws Exception {
        Files.createDirectories(work.resolve("db"));
        JavaRoutines.compile("V_1_A", """
                public class V_1_A implements dev.turnstone.JavaRoutine {
                    public void run(dev.turnstone.RoutineContext context) throws Exception {
                        System.err.println("at work");
                        Thread.sleep(1500);
                    }
                }
                """, work.resolve("classes"));
        String url = "jdbc:sqlite:" + work.resolve("shop.db");
        try (Child child = Child.start(Program.in(work, "migrate", "db", "--classpath", "classes", "--url", url))) {
            child.awaitSaying("at work");
            child.signal("TERM");
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.err()).contains("Stopping was asked for, but everything was done already.");
        }
    }

    @Test
    void who_asks_again_does_not_wait_for_what_cannot_be_cancelled() throws Exception {
        Files.createDirectories(work.resolve("db"));
        JavaRoutines.compile("V_1_A", """
                public class V_1_A implements dev.turnstone.JavaRoutine {
                    public void run(dev.turnstone.RoutineContext context) throws Exception {
                        System.err.println("at work");
                        Thread.sleep(120_000);
                    }
                }
                """, work.resolve("classes"));
        String url = "jdbc:sqlite:" + work.resolve("shop.db");
        try (Child child = Child.start(Program.in(work, "migrate", "db", "--classpath", "classes", "--url", url))) {
            child.awaitSaying("at work");
            child.signal("TERM");
            child.awaitSaying("Stopping: ");
            child.signal("TERM");
            Thread.sleep(2500);
            child.signal("TERM");
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isEqualTo(5);
            assertThat(answer.err()).containsOnlyOnce("Ended without waiting.");
        }
        Answer after = Cli.alone()
                .run(
                        "status",
                        work.resolve("db").toString(),
                        "--classpath",
                        work.resolve("classes").toString(),
                        "--url",
                        url);
        assertThat(after.out()).contains("Pending    1");
    }

    /** As an init container whose pod is deleted. */
    @Test
    void ends_the_waiting_for_an_upgrade_as_its_time_would() throws Exception {
        String url = "jdbc:h2:" + work.resolve("shop");
        write("V_1_A.sql", "CREATE TABLE a (id INT);");
        try (Child child = Child.start(Program.in(work, "wait", "db", "--url", url, "--output", "json"))) {
            child.awaitSaying("to be upgraded; pending: V_1_A.sql");
            child.signal("TERM");
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isEqualTo(3);
            assertThat(answer.err()).contains("Waiting no longer: what was seen last is told.");
            assertThat(answer.out())
                    .contains("\"waitingFor\" : [", "s, and was asked to end.", "turnstone migrate db --url " + url)
                    .endsWith("\"exitCode\" : 3\n}\n");
        }
    }

    @Test
    void ends_the_waiting_for_an_answer() throws Exception {
        String url = "jdbc:sqlite:" + work.resolve("shop.db");
        write("V_1_A.sql", "CREATE TABLE a (id INT);");
        write("U_1_A.sql", "DROP TABLE a;");
        assertThat(Cli.alone()
                        .run("migrate", work.resolve("db").toString(), "--url", url)
                        .code())
                .isZero();
        ProcessBuilder rollback = Program.in(work, "rollback", "db", "--count", "1", "--url", url);
        rollback.command().add(1, "-Dturnstone.terminal=in,err");
        try (Child child = Child.start(rollback)) {
            child.awaitSaying("V_1_A.sql");
            // The question has no end of line, and so can't be awaited.
            Thread.sleep(500);
            child.signal("TERM");
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isEqualTo(5);
            assertThat(answer.err()).contains("Interrupted at the question. Nothing was done.");
        }
    }

    private static String endless(String product) {
        return product.equals("h2")
                ? "INSERT INTO a SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) x, SYSTEM_RANGE(1, 1000000) y;"
                : "INSERT INTO a WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;";
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(work.resolve("db"));
        Files.writeString(work.resolve("db").resolve(name), text);
    }

    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & IGNORED_INT) != 0);
    }
}
