package dev.turnstone.dialect.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every script of a family, tried on random ones. A failure names the seed that repeats it. */
class SplitterPropertiesTest {
    private static final int SCRIPTS = 400;

    private static final List<String> BETWEEN =
            List.of(" ", "\n", "\r\n", "\t", ";", " ;\n", "-- a; 'comment\n", "/* an; \"other */", "/**/", "\n\n");

    /** Everything that opens, closes or means something, so that random sequences collide. */
    private static final List<String> SOUP = List.of(
            "'",
            "''",
            "\"",
            "`",
            "[",
            "]",
            "$",
            "$$",
            "$a$",
            "\\",
            "--",
            "-- ",
            "#",
            "//",
            "/*",
            "*/",
            "/*!",
            "/*+",
            "(",
            ")",
            ";",
            ";\n",
            "\n",
            "\r\n",
            " ",
            " ",
            " ",
            ":",
            ",",
            ".",
            "@",
            "@@",
            "E'",
            "U&'",
            "q",
            "1",
            "é",
            "CREATE ",
            "TRIGGER ",
            "PROCEDURE ",
            "FUNCTION ",
            "BEGIN ",
            "ATOMIC ",
            "NOT ",
            "END",
            "END ",
            "IF ",
            "CASE ",
            "WHEN ",
            "THEN ",
            "ELSE ",
            "LOOP ",
            "REPEAT ",
            "UNTIL ",
            "WHILE ",
            "DO ",
            "FOR ",
            "EACH ",
            "ON ",
            "DECLARE ",
            "HANDLER ",
            "SELECT ",
            "SET ",
            "p()");

    static Stream<String> families() {
        return Families.ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("families")
    void statements_come_back_from_any_mixture_of_comments_and_blanks(String family) throws Exception {
        List<String> known = statementsOfGoldenFolders(family);
        for (long seed = 0; seed < SCRIPTS; seed++) {
            var random = new Random(seed);
            var script = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String statement = known.get(random.nextInt(known.size()));
                expected.add(statement);
                script.append(between(random)).append(statement).append("\n;").append(between(random));
            }
            assertThat(texts(split(family, script.toString())))
                    .as("seed %d: %s", seed, script)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void nothing_but_blanks_comments_and_delimiters_is_left_out(String family) throws Exception {
        int readable = 0;
        for (long seed = 0; seed < 20 * SCRIPTS; seed++) {
            String script = soup(new Random(seed));
            try {
                List<SqlStatement> statements = split(family, script);
                assertNothingLost(family, script, statements, seed);
                readable++;
            } catch (UnreadableScript open) {
                assertThat(open.at().line()).isPositive();
            }
        }
        assertThat(readable).as("scripts that tested anything").isGreaterThan(SCRIPTS);
    }

    private static void assertNothingLost(String family, String script, List<SqlStatement> statements, long seed)
            throws IOException {
        int behindLast = 0;
        for (SqlStatement statement : statements) {
            int from = offset(script, statement);
            assertThat(script.startsWith(statement.text(), from))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(split(family, script.substring(behindLast, from)))
                    .as("seed %d, left out before %s of: %s", seed, statement, script)
                    .isEmpty();
            assertThat(texts(split(family, statement.text() + ";")))
                    .as("seed %d, cut again: %s", seed, script)
                    .containsExactly(statement.text());
            behindLast = from + statement.text().length();
        }
        assertThat(split(family, script.substring(behindLast)))
                .as("seed %d, left out at the end of: %s", seed, script)
                .isEmpty();
    }

    private static int offset(String script, SqlStatement statement) {
        int lineStart = 0;
        for (int line = 1; line < statement.at().line(); line++) {
            lineStart = script.indexOf('\n', lineStart) + 1;
        }
        return lineStart + statement.at().column() - 1;
    }

    private static String soup(Random random) {
        var script = new StringBuilder();
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            script.append(SOUP.get(random.nextInt(SOUP.size())));
        }
        return script.toString();
    }

    private static String between(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    /** The golden statements of scripts with the ordinary delimiter and without rows. */
    private static List<String> statementsOfGoldenFolders(String family) throws Exception {
        var root = Path.of(SplitterPropertiesTest.class.getResource("/splitter").toURI());
        List<String> statements = new ArrayList<>();
        try (Stream<Path> inputs = Files.walk(root.resolve(family))) {
            for (Path input : inputs.filter(file -> file.endsWith("input.sql")).toList()) {
                if (Files.notExists(input.resolveSibling("delimiter.txt"))
                        && Files.notExists(input.resolveSibling("error.txt"))) {
                    split(family, Files.readString(input, UTF_8)).stream()
                            .filter(s -> s.delimiter().equals(";") && s.input() == SqlStatement.Input.NONE)
                            .forEach(s -> statements.add(s.text()));
                }
            }
        }
        return statements;
    }

    private static List<String> texts(List<SqlStatement> statements) {
        return statements.stream().map(SqlStatement::text).toList();
    }

    private static List<SqlStatement> split(String family, String script) throws IOException {
        List<SqlStatement> statements = new ArrayList<>();
        try (StatementReader reader = Families.splitter(family).split("random.sql", new StringReader(script), ";")) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                statements.add(next.get());
            }
        }
        return statements;
    }
}
