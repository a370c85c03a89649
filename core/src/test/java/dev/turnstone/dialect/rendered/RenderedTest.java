package dev.turnstone.dialect.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How scripts are cut for products that we are never connected to, and how they are written again. */
class RenderedTest {
    private static List<SqlStatement> cut(ScriptDialect dialect, String script) throws IOException {
        List<SqlStatement> statements = new ArrayList<>();
        try (StatementReader reader = dialect.splitter().split("a.sql", new StringReader(script), ";")) {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                statements.add(next.get());
            }
        }
        return statements;
    }

    /** What is written is cut into the same statements again. */
    private static List<String> thereAndBack(ScriptDialect dialect, String script) throws IOException {
        List<SqlStatement> first = cut(dialect, script);
        StringBuilder written = new StringBuilder();
        first.forEach(statement -> written.append(dialect.asScript(statement)).append('\n'));
        List<String> texts = first.stream().map(SqlStatement::text).toList();
        assertThat(cut(dialect, written.toString()))
                .extracting(SqlStatement::text)
                .isEqualTo(texts);
        return texts;
    }

    @Test
    void the_key_of_the_lock_is_called_as_Liquibase_calls_it() {
        assertThat(new Db2().columnTypes().lockKey("ANY")).isEqualTo("CONSTRAINT PK_DBCHGLOGLOCK PRIMARY KEY (ID)");
        assertThat(new Oracle().columnTypes().lockKey("ANY")).isEqualTo("CONSTRAINT PK_ANY PRIMARY KEY (ID)");
    }

    @Test
    void a_quote_of_Oracle_s_own_ends_with_what_it_begins_with() throws IOException {
        List<String> statements = List.of(
                "SELECT q'[it's; [1] fine]' FROM dual",
                "SELECT Nq'!a;'b!' FROM dual",
                "SELECT Q'(;)' || q'{;}' || q'<;>' || n'x' FROM dual");
        assertThat(cut(new Oracle(), String.join(";\n", statements) + ";"))
                .extracting(SqlStatement::text)
                .isEqualTo(statements);
    }

    @Test
    void a_block_of_Oracle_goes_on_to_its_slash() throws IOException {
        assertThat(thereAndBack(new Oracle(), """
                CREATE TABLE a (id INTEGER); INSERT INTO a VALUES (4 / 2);
                CREATE OR REPLACE PROCEDURE p AS
                BEGIN
                  DELETE FROM a; COMMIT;
                END;
                /
                BEGIN p; END;
                  /\s
                CREATE INDEX i ON a (id)
                """))
                .containsExactly(
                        "CREATE TABLE a (id INTEGER)",
                        "INSERT INTO a VALUES (4 / 2)",
                        "CREATE OR REPLACE PROCEDURE p AS\nBEGIN\n  DELETE FROM a; COMMIT;\nEND;",
                        "BEGIN p; END;",
                        "CREATE INDEX i ON a (id)");
    }

    @Test
    void a_body_of_SQL_Server_goes_on_to_GO() throws IOException {
        assertThat(thereAndBack(new SqlServer(), """
                CREATE TABLE [a;b] (id int); INSERT INTO [a;b] VALUES (1)
                go
                CREATE OR ALTER VIEW v AS SELECT 1 AS one;
                GO
                DECLARE @x int = 1; INSERT INTO [a;b] VALUES (@x);
                """))
                .containsExactly(
                        "CREATE TABLE [a;b] (id int)",
                        "INSERT INTO [a;b] VALUES (1)",
                        "CREATE OR ALTER VIEW v AS SELECT 1 AS one;",
                        "DECLARE @x int = 1; INSERT INTO [a;b] VALUES (@x);");
    }

    @Test
    void a_body_of_Db2_ends_with_its_END() throws IOException {
        Db2 db2 = new Db2();
        List<SqlStatement> statements = cut(db2, """
                CREATE PROCEDURE p () BEGIN DELETE FROM a; DELETE FROM b; END;
                DROP TABLE a;
                """);
        assertThat(statements)
                .extracting(db2::asScript)
                .containsExactly(
                        "--#SET TERMINATOR @\nCREATE PROCEDURE p () BEGIN DELETE FROM a; DELETE FROM b; END@\n"
                                + "--#SET TERMINATOR ;",
                        "DROP TABLE a;");
    }

    @Test
    void places_are_those_of_the_whole_script() throws IOException {
        assertThat(cut(new Oracle(), "DROP TABLE a\n/\n\n  DROP TABLE b;\nBEGIN p; END;"))
                .extracting(statement ->
                        statement.at().line() + ":" + statement.at().column())
                .containsExactly("1:1", "4:3", "5:1");
    }
}
