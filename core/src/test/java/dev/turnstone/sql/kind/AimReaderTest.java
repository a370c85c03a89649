package dev.turnstone.sql.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.SqlStatement.Input;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AimReaderTest {
    private static Aim aim(String text) {
        List<String> words = List.of(text.toUpperCase(Locale.ROOT).strip().split("\\W+"));
        return AimReader.of(new SqlStatement(text, Position.startOf("bell.sql"), words, ";", Input.NONE));
    }

    /** Deed, reach, what is made and what is worked on. */
    private static String told(String text) {
        Aim aim = aim(text);
        return aim.deed() + " " + aim.reach() + " made " + names(aim.made()) + " worked " + names(aim.worked());
    }

    private static String names(List<Aim.Name> names) {
        return names.stream().map(Aim.Name::toString).collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "CREATE TABLE bell (id INT REFERENCES customer (id)); made bell worked",
                "CREATE TABLE IF NOT EXISTS public.\"Bell\" (id INT); made public.Bell worked",
                "CREATE TABLE `bell` (id INT) ENGINE=InnoDB; made bell worked",
                "CREATE VIEW loud AS SELECT * FROM customer; made loud worked",
                "CREATE OR REPLACE VIEW loud AS SELECT 1; made loud worked loud",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY customer (id); made  worked customer",
                "CREATE TRIGGER t AFTER INSERT ON customer FOR EACH ROW EXECUTE FUNCTION f(); made  worked customer",
                "CREATE SEQUENCE s START 1; made s worked",
                "ALTER TABLE IF EXISTS ONLY customer ADD COLUMN town INT; made  worked customer",
                "ALTER TABLE bell RENAME TO gong; made gong worked bell",
                "ALTER TABLE bell ATTACH PARTITION bell_1 FOR VALUES IN (1); made  worked bell+bell_1",
                "COMMENT ON COLUMN customer.id IS 'x'; made  worked customer",
                "COMMENT ON TABLE shop.customer IS 'x'; made  worked shop.customer",
                "GRANT SELECT, UPDATE ON TABLE customer TO app; made  worked customer",
                "RENAME TABLE bell TO gong, siren TO horn; made gong+horn worked bell+siren"
            })
    void names_tell_all_that_is_done_by(String statement, String told) {
        assertThat(told(statement).strip()).isEqualTo(("CHANGES NAMED " + told).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INSERT INTO customer VALUES (1); customer",
                "INSERT IGNORE INTO customer (id) VALUES (1); customer",
                "REPLACE INTO customer VALUES (1); customer",
                "UPDATE ONLY shop.customer SET id = 2; shop.customer",
                "DELETE FROM customer WHERE id = 1; customer",
                "TRUNCATE TABLE bell, customer; bell+customer"
            })
    void rows_are_written_by(String statement, String table) {
        assertThat(told(statement)).isEqualTo("WRITES ROWS made  worked " + table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DROP TABLE IF EXISTS bell, shop.siren; bell+shop.siren",
                "DROP VIEW loud; loud",
                "DROP MATERIALIZED VIEW loud; loud"
            })
    void objects_are_removed_by(String statement, String objects) {
        assertThat(told(statement)).isEqualTo("REMOVES NAMED made  worked " + objects);
    }

    @Test
    void what_stands_on_a_table_is_removed_from_it() {
        assertThat(told("DROP INDEX i ON customer")).isEqualTo("CHANGES NAMED made  worked customer");
        assertThat(told("DROP TRIGGER t ON customer")).isEqualTo("CHANGES NAMED made  worked customer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT mend()",
                "CALL mend()",
                "DO $$ BEGIN DROP TABLE customer; END $$",
                "DROP INDEX i",
                "DROP TABLE bell CASCADE",
                "DROP SCHEMA shop",
                "ALTER TABLE bell DROP COLUMN id CASCADE",
                "CREATE TABLE bell AS SELECT mend()",
                "CREATE FUNCTION mend() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql",
                "CREATE TABLE bell (\"odd$$name\" INT) INHERITS (customer)",
                "INSERT INTO bell SELECT mend()",
                "TRUNCATE bell CASCADE",
                "CREATE MATERIALIZED VIEW loud AS SELECT mend()"
            })
    void anything_may_be_done_by(String statement) {
        assertThat(aim(statement).reach()).isEqualTo(Aim.Reach.ANYTHING);
    }
}
