package dev.turnstone.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.operation.Desk.Answer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password leaves no trace, however a run ends and whoever gave it: all that it leaves behind is searched. */
class SecretsTest {
    private static final String WRONG = "never-seen-4711";

    @TempDir
    Path folder;

    /** Everything but where the secret itself was put. */
    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("secrets")))
                    .filter(file -> !file.getFileName().toString().equals("turnstone.yaml"))
                    .toList();
        }
    }

    private void assertUnseen(Answer answer, String secret) throws IOException {
        assertThat(answer.all()).doesNotContain(secret);
        for (Path file : leftBehind()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(secret);
        }
    }

    private List<Answer> everyCommand(Desk desk) {
        List<Answer> answers = new ArrayList<>();
        for (String command : List.of("migrate", "status", "check", "validate", "settings")) {
            answers.add(desk.run(command, "db", "--verbose"));
        }
        answers.add(desk.run("migrate", "db", "--output", "json"));
        answers.add(desk.run("script", "db", "-o", "out.sql", "--with-history"));
        answers.add(desk.run("history", "--verbose"));
        answers.add(desk.run("unlock", "--yes", "--verbose"));
        return answers;
    }

    private Desk desk() {
        return new Desk(folder)
                .file("db/V_1_A.sql", "CREATE TABLE bird (id INT);")
                .file("db/V_2_A.sql", "CREATE TABLE bird (id INT);");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void of_a_run_that_fails(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        Desk desk = desk().variable("JDBC_URL", database.url())
                .variable("JDBC_USERNAME", database.username())
                .file("secrets/JDBC_PASSWORD", database.password());
        for (Answer answer : everyCommand(desk)) {
            // The name of the database begins like the login and its password
            assertUnseen(answer, database.password());
        }
        assertThat(database.queryStrings("SELECT COUNT(*) FROM DATABASECHANGELOG"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void of_a_login_that_is_refused(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        Desk desk = desk().variable("JDBC_URL", database.url())
                .variable("JDBC_USERNAME", database.username())
                .variable("JDBC_PASSWORD", WRONG);
        for (Answer answer : everyCommand(desk)) {
            assertUnseen(answer, WRONG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ann:" + WRONG + "@127.0.0.1:1/x?password=" + WRONG,
                "jdbc:postgresql://127.0.0.1:badport/x?password=" + WRONG,
                "jdbc:postgresql://ann:" + WRONG + "/x@127.0.0.1:1/x",
                "jdbc:postgresql://127.0.0.1?password=" + WRONG,
                "jdbc:mysql://ann:" + WRONG + "?x@127.0.0.1:1/x",
                "jdbc:mariadb://127.0.0.1:1/x?user=ann&password=" + WRONG,
                "jdbc:h2:./none;NOSUCH=1;PASSWORD=" + WRONG,
                "jdbc:nosuch://ann:" + WRONG + "@host/x"
            })
    void that_a_url_holds(String url) throws IOException {
        for (Answer answer : everyCommand(desk().variable("JDBC_URL", url))) {
            assertUnseen(answer, WRONG);
        }
    }

    @Test
    void that_a_settings_file_holds() throws IOException {
        Desk desk = desk().file(
                        "turnstone.yaml",
                        "targets:",
                        "  one: {settings: {url: 'jdbc:postgresql://127.0.0.1:1/x', password: " + WRONG + "}}",
                        "  two: {settings: {url: 'jdbc:mariadb://127.0.0.1:1/x', password: " + WRONG + "}}");
        for (Answer answer : everyCommand(desk)) {
            assertUnseen(answer, WRONG);
        }
    }
}
