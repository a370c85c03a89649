package dev.turnstone.dialect.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.Position;
import dev.turnstone.dialect.mysql.MySqlSyntax;
import dev.turnstone.dialect.postgres.PostgresSyntax;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.SqlStatement.Input;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final Splitter POSTGRES = PostgresSyntax.splitter();
    private static final Splitter MYSQL = MySqlSyntax.splitter();

    @Test
    void words_leave_out_strings_quoted_names_numbers_and_comments() throws Exception {
        var statement =
                first(POSTGRES, "create Table \"Big\" (größe int default E'x' /* no word */, b$2 text, $1, U&'y')");
        assertThat(statement.words()).containsExactly("CREATE", "TABLE", "GRÖßE", "INT", "DEFAULT", "B$2", "TEXT");
        assertThat(statement.startsWith("CREATE", "TABLE")).isTrue();
    }

    @Test
    void words_of_mysql_include_system_variables_and_executable_comments_but_no_user_variables() throws Exception {
        var statement = first(MYSQL, "/*!40101 SET @old = @@sql_mode, `x` = 0x1F */");
        assertThat(statement.words()).containsExactly("SET", "SQL_MODE");
    }

    @Test
    void words_are_limited() throws Exception {
        var statement = first(POSTGRES, "word ".repeat(1000));
        assertThat(statement.words()).hasSize(SqlStatement.MAX_WORDS);
    }

    @Test
    void copy_is_recognized_behind_the_last_word_that_is_kept() throws Exception {
        String columns = "a, ".repeat(SqlStatement.MAX_WORDS) + "z";
        var statement = first(POSTGRES, "COPY t (" + columns + ") FROM STDIN;\n\\.\n");
        assertThat(statement.input()).isEqualTo(Input.INLINE_ROWS);
    }

    @Test
    void statement_knows_the_delimiter_that_ended_it() throws Exception {
        try (var reader = split(MYSQL, "SELECT 1;\nDELIMITER //\nSELECT 2//\nDELIMITER ;\nSELECT 3")) {
            assertThat(reader.next().orElseThrow().delimiter()).isEqualTo(";");
            assertThat(reader.next().orElseThrow().delimiter()).isEqualTo("//");
            assertThat(reader.next().orElseThrow().delimiter()).isEqualTo(";");
        }
    }

    @Test
    void rows_that_nobody_read_are_skipped() throws Exception {
        try (var reader = split(POSTGRES, "COPY t FROM STDIN;\n1;\n2\n\\.\nSELECT 1")) {
            reader.next();
            assertThat(reader.inlineRows().read()).isEqualTo('1');
            var behind = reader.next().orElseThrow();
            assertThat(behind.text()).isEqualTo("SELECT 1");
            assertThat(behind.at()).isEqualTo(new Position("a.sql", 5, 1));
            assertThatThrownBy(reader::inlineRows).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void rows_without_end_are_noticed_by_whoever_reads_on() throws Exception {
        try (var reader = split(POSTGRES, "\n COPY t FROM STDIN;\n1;\n2\n")) {
            reader.next();
            assertThatThrownBy(reader::next)
                    .isInstanceOfSatisfying(
                            UnreadableScript.class, e -> assertThat(e.at()).isEqualTo(new Position("a.sql", 2, 2)));
        }
    }

    @Test
    void end_of_script_stays_the_end() throws Exception {
        try (var reader = split(POSTGRES, "SELECT 1")) {
            reader.next();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void closing_closes_the_script() throws Exception {
        var closed = new AtomicBoolean();
        var script = new StringReader("") {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        POSTGRES.split("a.sql", script, ";").close();
        assertThat(closed).isTrue();
    }

    @Test
    void blank_delimiter_is_refused() {
        assertThatThrownBy(() -> POSTGRES.split("a.sql", new StringReader(""), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }

    @Test
    void statement_longer_than_any_buffer_is_one_statement() throws Exception {
        String text = "SELECT '" + "a;\n".repeat(100_000) + "'";
        try (var reader = split(POSTGRES, "SELECT 1;\n" + text + ";\nSELECT 2")) {
            reader.next();
            assertThat(reader.next().orElseThrow().text()).isEqualTo(text);
            assertThat(reader.next().orElseThrow().at()).isEqualTo(new Position("a.sql", 100_003, 1));
        }
    }

    private static SqlStatement first(Splitter splitter, String script) throws IOException {
        try (var reader = split(splitter, script)) {
            return reader.next().orElseThrow();
        }
    }

    private static StatementReader split(Splitter splitter, String script) {
        return splitter.split("a.sql", new StringReader(script), ";");
    }
}
