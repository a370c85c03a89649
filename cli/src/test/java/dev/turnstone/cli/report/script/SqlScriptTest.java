package dev.turnstone.cli.report.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.turnstone.changelog.Changelog;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.history.History;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.routine.RoutinePlanner;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What check prints is a script that is read as the very statements that migrate executes. */
class SqlScriptTest {
    private static final Path SCRIPTS = Path.of("../core/src/test/resources/splitter");

    @TempDir
    private Path work;

    /** The splitter's own examples, all that can be read with the ordinary delimiter. */
    static List<Arguments> scripts() throws IOException {
        List<Arguments> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            files.filter(file -> file.endsWith("input.sql"))
                    .filter(file -> !Files.exists(file.resolveSibling("error.txt")))
                    .filter(file -> !Files.exists(file.resolveSibling("delimiter.txt")))
                    .sorted()
                    .forEach(file -> scripts.add(arguments(
                            file.getParent().getParent().getFileName().toString(),
                            file.getParent().getFileName().toString())));
        }
        return scripts;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void is_read_as_the_same_statements(String family, String name) throws IOException {
        Dialect dialect = Dialects.forUrl("jdbc:" + (family.equals("postgres") ? "postgresql" : family) + ":x")
                .or(() -> Dialects.forUrl("jdbc:" + family + "://x"))
                .orElseThrow();
        String input = Files.readString(SCRIPTS.resolve(family).resolve(name).resolve("input.sql"));
        Files.writeString(
                work.resolve("V_1_A.sql"), "-- turnstone: transaction=none\n" + input.replaceFirst("^\\uFEFF", ""));
        String printed = printed(dialect);
        assertThat(statements(dialect, printed)).isEqualTo(statements(dialect, input.replaceFirst("^\\uFEFF", "")));
    }

    private String printed(Dialect dialect) {
        return printed(dialect, new Home.OfLogin());
    }

    private String printed(Dialect dialect, Home home) {
        Changelog changelog = RoutineFolder.of(work).changelog();
        Plan plan = new RoutinePlanner(dialect, changelog)
                .forward(History.OF_NO_DATABASE, Goal.NEWEST)
                .at(home);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SqlScript(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print("a database", plan, Optional.empty());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> statements(Dialect dialect, String script) throws IOException {
        List<String> statements = new ArrayList<>();
        try (StatementReader reader = dialect.splitter().split("script", new StringReader(script), ";")) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                statements.add(next.get().text());
                if (next.get().input() == SqlStatement.Input.INLINE_ROWS) {
                    statements.add(textOf(reader.inlineRows()));
                }
            }
        }
        return statements;
    }

    private static String textOf(Reader rows) throws IOException {
        StringWriter text = new StringWriter();
        rows.transferTo(text);
        return text.toString();
    }

    @Test
    void wraps_bodies_for_the_mysql_client() throws IOException {
        Files.writeString(work.resolve("V_1_A.sql"), """
                CREATE TABLE a (id INT);
                DELIMITER $$
                CREATE PROCEDURE p()
                BEGIN
                  SELECT 'a//b';
                  SELECT 1;
                END$$
                DELIMITER ;
                INSERT INTO a VALUES (1); -- done
                """);
        assertThat(printed(Dialects.forUrl("jdbc:mysql://x/y").orElseThrow())).endsWith("""
                CREATE TABLE a (id INT);
                DELIMITER ///
                CREATE PROCEDURE p()
                BEGIN
                  SELECT 'a//b';
                  SELECT 1;
                END///
                DELIMITER ;
                INSERT INTO a VALUES (1);
                """);
    }

    @Test
    void prints_rows_behind_their_copy() throws IOException {
        Files.writeString(work.resolve("V_1_A.sql"), "COPY a FROM STDIN;\n1\tone\n\\N\ttwo\n\\.\nSELECT 1;\n");
        assertThat(printed(Dialects.forUrl("jdbc:postgresql://x/y").orElseThrow()))
                .endsWith("COPY a FROM STDIN;\n1\tone\n\\N\ttwo\n\\.\nSELECT 1;\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql | RESET ALL;,SET ROLE \"owner\";,SET search_path = \"shop\";",
                "mysql | SET ROLE DEFAULT;,SET ROLE `owner`;,USE `shop`;",
                "hsqldb | SET TIME ZONE LOCAL;,SET ROLE \"owner\";,SET SCHEMA \"shop\";",
                "derby | SET ROLE \"owner\";,SET SCHEMA \"shop\";,SET ISOLATION RESET;"
            })
    void works_in_the_role_and_returns_to_it(String product, String session) throws IOException {
        Files.writeString(work.resolve("V_1_A.sql"), "SET ROLE other;\n");
        Files.writeString(work.resolve("V_1_B.sql"), "CREATE TABLE b (id INT);\n");
        Dialect dialect = (Dialect) Dialects.named(product).orElseThrow();
        String statement = dialect.setRole("owner").orElseThrow();
        Home home = new Home.InRole(statement, new Home.Chosen("shop"));
        String[] lines = session.split(",");
        assertThat(printed(dialect, home))
                .containsSubsequence(lines)
                .containsSubsequence(statement, "SET ROLE other;", statement, "CREATE TABLE b");
    }
}
