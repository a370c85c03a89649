package dev.turnstone.sql.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.SqlStatement.Input;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindReaderTest {
    private static ChangeKind kind(String... statements) {
        KindReader reader = new KindReader();
        ChangeKind kind = ChangeKind.ADDITIVE;
        for (String text : statements) {
            kind = kind.and(reader.of(statement(text, ";")));
        }
        return kind;
    }

    private static SqlStatement statement(String text, String delimiter) {
        List<String> words = List.of(text.toUpperCase(Locale.ROOT).strip().split("\\W+")[0]);
        return new SqlStatement(text, Position.startOf("V_1_A.sql"), words, delimiter, Input.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE bird (id INT PRIMARY KEY, nest INT REFERENCES nest)",
                "create unlogged table if not exists \"Odd;name\" (id int)",
                "CREATE TEMPORARY TABLE bird AS SELECT 1",
                "CREATE SEQUENCE s",
                "CREATE VIEW v AS SELECT 1",
                "CREATE MATERIALIZED VIEW v AS SELECT 1",
                "CREATE TYPE mood AS ENUM ('a', 'b')",
                "CREATE INDEX i ON bird (id, name)",
                "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON public.bird USING btree (id) WHERE id > 0",
                "CREATE INDEX i ON bird (name(10))",
                "ALTER TABLE bird ADD name VARCHAR(40)",
                "ALTER TABLE ONLY public.bird ADD COLUMN IF NOT EXISTS size NUMERIC(5, 2) NOT NULL DEFAULT 0",
                "ALTER TABLE bird ADD COLUMN a INT, ADD COLUMN b INT DEFAULT 1",
                "ALTER TABLE bird ADD COLUMN a VARCHAR(9) COMMENT 'UNIQUE, really' AFTER id",
                "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'c'",
                "COMMENT ON TABLE bird IS 'a wader'",
                "GRANT SELECT ON bird TO reader"
            })
    void older_code_goes_on_working_with(String statement) {
        assertThat(kind(statement)).isEqualTo(ChangeKind.ADDITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE OR REPLACE VIEW v AS SELECT 1",
                "CREATE TABLE duck () INHERITS (bird)",
                "CREATE TABLE bird_2026 PARTITION OF bird FOR VALUES IN (2026)",
                "CREATE UNIQUE INDEX i ON bird (id)",
                "CREATE INDEX i ON bird (to_date(name, 'YYYY'))",
                "CREATE INDEX i ON bird ((name::int))",
                "CREATE FUNCTION f() RETURNS int RETURN 1",
                "CREATE TRIGGER t BEFORE INSERT ON bird EXECUTE FUNCTION f()",
                "ALTER TABLE bird ADD COLUMN name TEXT NOT NULL",
                "ALTER TABLE bird ADD COLUMN name TEXT UNIQUE",
                "ALTER TABLE bird ADD COLUMN nest INT REFERENCES nest",
                "ALTER TABLE bird ADD COLUMN id BIGSERIAL",
                "ALTER TABLE bird ADD COLUMN twice INT AS (id * 2)",
                "ALTER TABLE bird ADD CONSTRAINT c CHECK (id > 0)",
                "ALTER TABLE bird ADD PRIMARY KEY (id)",
                "ALTER TABLE bird ADD COLUMN a INT, DROP COLUMN b",
                "ALTER TABLE bird ADD COLUMN a INT DEFAULT $$, DROP COLUMN b $$",
                "ALTER TABLE bird ADD COLUMN a TEXT DEFAULT '\\', DROP COLUMN b -- '",
                "ALTER TABLE bird ADD COLUMN a INT /*! , DROP COLUMN b */",
                "ALTER TABLE bird ALTER COLUMN name SET DEFAULT 'x'",
                "ALTER TABLE bird RENAME TO fowl",
                "DROP TABLE bird",
                "INSERT INTO bird VALUES (1)",
                "UPDATE bird SET id = 2",
                "REVOKE SELECT ON bird FROM reader",
                "SELECT 1",
                "DO 'anything'"
            })
    void of_all_else_nobody_knows(String statement) {
        assertThat(kind(statement)).isEqualTo(ChangeKind.OTHER);
    }

    @Test
    void what_is_done_to_a_table_of_the_same_changeset_is_its_own_affair() {
        assertThat(kind(
                        "CREATE TABLE bird (id INT, name TEXT)",
                        "CREATE UNIQUE INDEX i ON bird (id)",
                        "ALTER TABLE bird ADD CONSTRAINT c CHECK (id > 0)",
                        "INSERT INTO bird (id, name) VALUES (1, 'it''s; fine')",
                        "COPY bird (id) FROM STDIN"))
                .isEqualTo(ChangeKind.ADDITIVE);
        assertThat(kind("CREATE TABLE bird (id INT)", "INSERT INTO nest VALUES (1)"))
                .isEqualTo(ChangeKind.OTHER);
        assertThat(kind("CREATE TABLE bird (id INT)", "INSERT INTO bird SELECT forget_all()"))
                .isEqualTo(ChangeKind.OTHER);
        assertThat(kind("CREATE TABLE bird (id INT)", "INSERT INTO \"bird\" VALUES (1)"))
                .isEqualTo(ChangeKind.OTHER);
        assertThat(kind("CREATE TABLE IF NOT EXISTS bird (id INT)", "INSERT INTO bird VALUES (1)"))
                .isEqualTo(ChangeKind.OTHER);
    }

    @Test
    void behind_a_delimiter_of_its_own_there_may_be_more_than_one_statement() {
        KindReader reader = new KindReader();
        assertThat(reader.of(statement("CREATE TABLE a (id INT)", "/"))).isEqualTo(ChangeKind.ADDITIVE);
        assertThat(reader.of(statement("CREATE TABLE b (id INT); DROP TABLE c", "/")))
                .isEqualTo(ChangeKind.OTHER);
    }
}
