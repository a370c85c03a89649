package dev.turnstone.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.operation.Desk.Answer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command on three databases of PostgreSQL, each with a login of its own. */
class SeveralTargetsTest {
    private static final String APPLIED = "SELECT id FROM databasechangelog ORDER BY orderexecuted";

    private final TestDatabase first = Servers.fresh(Product.POSTGRESQL);
    private final TestDatabase second = Servers.fresh(Product.POSTGRESQL);
    private final TestDatabase third = Servers.fresh(Product.POSTGRESQL);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void three() {
        desk = new Desk(folder)
                .file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY);")
                .file("db/V_2_A.sql", "CREATE INDEX CONCURRENTLY birds ON bird (id);")
                .variable("JDBC_URL", first.url())
                .variable("JDBC_USERNAME", first.username())
                .file("secrets/JDBC_PASSWORD", first.password())
                .variable("JDBC_URL.1", second.url())
                .variable("JDBC_USERNAME_1", second.username())
                .variable("JDBC_PASSWORD_1", second.password())
                .variable("JDBC_URL_2", third.url())
                .variable("JDBC_USERNAME.2", third.username())
                .file("secrets/JDBC_PASSWORD_2", third.password());
    }

    private static List<String> applied(TestDatabase database) {
        return database.queryStrings(APPLIED);
    }

    private static void fill(TestDatabase database) {
        database.execute("CREATE TABLE bird (other INT)");
    }

    @Test
    void are_brought_up_to_date_one_after_the_other() {
        Answer answer = desk.run("migrate", "db");
        assertThat(answer.code()).as(answer.all()).isZero();
        for (TestDatabase database : List.of(first, second, third)) {
            assertThat(applied(database)).containsExactly("1_A", "2_A");
        }
        assertThat(answer.err())
                .containsSubsequence("Run 1 of 3: " + first.url(), "Run 2 of 3", "Run 3 of 3: " + third.url());
        assertThat(answer.out()).contains("1/3  ok", "2/3  ok", "3/3  ok");
    }

    @Test
    void are_brought_up_to_date_all_at_once() {
        Answer answer = desk.run("migrate", "db", "--parallel", "3");
        assertThat(answer.code()).as(answer.all()).isZero();
        for (TestDatabase database : List.of(first, second, third)) {
            assertThat(applied(database)).containsExactly("1_A", "2_A");
        }
        assertThat(answer.err()).contains("[1/3] ", "[2/3] ", "[3/3] ");
    }

    @Test
    void those_behind_a_failure_are_left_alone() {
        second.execute("CREATE SCHEMA side", "CREATE TABLE side.x (id INT)");
        desk.file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY); CREATE SCHEMA side;");
        Answer answer = desk.run("migrate", "db");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(applied(first)).containsExactly("1_A", "2_A");
        assertThat(third.queryStrings("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
        assertThat(answer.out()).contains("1/3  ok", "2/3  failed", "3/3  not begun");
    }

    @Test
    void those_behind_a_failure_are_worked_on_when_that_is_asked() {
        second.execute("CREATE SCHEMA side");
        desk.file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY); CREATE SCHEMA side;");
        Answer answer = desk.run("migrate", "db", "--on-failure", "continue");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(applied(third)).containsExactly("1_A", "2_A");
        assertThat(answer.out()).contains("1/3  ok", "2/3  failed", "3/3  ok");
    }

    @Test
    void of_those_at_work_at_once_one_that_fails_keeps_no_other_from_its_end() {
        second.execute("CREATE SCHEMA side");
        desk.file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY); CREATE SCHEMA side;");
        Answer answer = desk.run("migrate", "db", "--parallel", "3");
        assertThat(answer.code()).as(answer.all()).isEqualTo(5);
        assertThat(applied(first)).containsExactly("1_A", "2_A");
        assertThat(applied(third)).containsExactly("1_A", "2_A");
        assertThat(answer.out()).contains("1/3  ok", "2/3  failed", "3/3  ok");
        assertThat(answer.err()).contains("[2/3]         turnstone migrate db --parallel 3 --target 2");
    }

    @Test
    void the_command_that_is_told_goes_on_with_the_one_that_failed() {
        second.execute("CREATE SCHEMA side");
        desk.file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY); CREATE SCHEMA side;");
        Answer failed = desk.run("migrate", "db");
        assertThat(failed.err()).contains("        turnstone migrate db --target 2\n");
        second.execute("DROP SCHEMA side");

        Answer answer = desk.run("migrate", "db", "--target", "2");

        assertThat(answer.code()).as(answer.all()).isZero();
        assertThat(applied(second)).containsExactly("1_A", "2_A");
        assertThat(third.queryStrings("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
    }

    @Test
    void a_program_reads_them_in_their_order_whichever_ends_first() {
        first.execute("CREATE SCHEMA slow");
        third.execute("CREATE SCHEMA side");
        desk.file(
                "db/V_1_A.sql",
                "CREATE SCHEMA side;",
                "SELECT pg_sleep(CASE WHEN to_regnamespace('slow') IS NULL THEN 0 ELSE 2 END);");
        desk.file("db/V_2_A.sql", "SELECT 1;");
        Answer answer = desk.run("migrate", "db", "--parallel", "3", "--output", "json");
        assertThat(answer.code()).as(answer.all()).isEqualTo(5);
        assertThat(answer.out().lines().map(String::strip).filter(line -> line.matches("\"(run|outcome|exitCode)\".*")))
                .containsExactly(
                        "\"run\" : 1,",
                        "\"outcome\" : \"DONE\",",
                        "\"exitCode\" : 0",
                        "\"run\" : 2,",
                        "\"outcome\" : \"DONE\",",
                        "\"exitCode\" : 0",
                        "\"run\" : 3,",
                        "\"outcome\" : \"FAILED\",",
                        "\"exitCode\" : 5",
                        "\"exitCode\" : 5");
    }

    @Test
    void the_worst_of_all_is_the_answer() {
        desk.variable("JDBC_PASSWORD_1", "wrong").variable("JDBC_URL_2", "jdbc:postgresql://127.0.0.1:1/none");
        fill(first);
        Answer answer = desk.run("status", "db", "--parallel", "2", "--output", "json");
        // First: tables but no history, which is worse than the logins of the others
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("HISTORY_MISSING", "LOGIN_REFUSED", "CANNOT_CONNECT", "\"exitCode\" : 4");
    }

    @Test
    void status_shows_all_of_them_in_one_table() {
        desk.run("migrate", "db", "--to", "1", "--url", second.url(), "--username", second.username());
        desk.variable("JDBC_PASSWORD", second.password());
        Answer answer = desk.run("status", "db", "--exit-code");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out().lines().filter(line -> line.contains("changes are pending")))
                .hasSize(3);
    }
}
