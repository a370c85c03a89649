package dev.turnstone.liquibase.types.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.turnstone.liquibase.answers.Answers;
import dev.turnstone.liquibase.answers.Comparison;
import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.ColumnType;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataTypesTest {

    @Test
    void types_are_called_what_liquibase_calls_them() {
        Comparison comparison = Comparison.of(DataTypesTest.class, "differences.tsv");
        for (String database : Answers.DATABASES) {
            DataTypes types = DataTypes.of(database);
            for (List<String> line : Answers.read(DataTypesTest.class, "types.tsv")) {
                comparison.compare(database, line.get(0), Answers.of(line, 3, database), name(types, line.get(0)));
            }
        }
        assertThat(comparison.surprises()).isEmpty();
        assertThat(comparison.groundless()).isEmpty();
    }

    private static String name(DataTypes types, String written) {
        try {
            return types.read(written).sql();
        } catch (UnfitType unfit) {
            return "!";
        }
    }

    @Test
    void types_are_of_the_kind_that_liquibase_takes_them_for() throws UnfitType {
        DataTypes types = DataTypes.of("sqlite");
        for (List<String> line : Answers.read(DataTypesTest.class, "types.tsv")) {
            if (Answers.of(line, 3, "sqlite").equals("!")) {
                continue;
            }
            ColumnType type = types.read(line.get(0));
            assertThat(type.kind()).as(line.get(0)).hasToString(line.get(1));
            assertThat(type.countsByItself())
                    .as(line.get(0))
                    .isEqualTo(line.get(2).equals("auto"));
        }
    }

    @Test
    void columns_count_as_they_do_with_liquibase() {
        for (String database : Answers.DATABASES) {
            for (List<String> line : Answers.read(DataTypesTest.class, "counting.tsv")) {
                Column.Identity identity = new Column.Identity(
                        given(line.get(0)),
                        given(line.get(1)),
                        given(line.get(2)),
                        given(line.get(3)).map(Boolean::valueOf));
                assertThat(DataTypes.of(database).countingClause(identity))
                        .as("%s: %s", database, identity)
                        .isEqualTo(Answers.of(line, 4, database));
            }
        }
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    @Test
    void more_digits_than_the_database_has_are_told_with_both_numbers() {
        assertThatExceptionOfType(UnfitType.class)
                .isThrownBy(() -> DataTypes.of("postgresql").read("timestamp(9)"))
                .withMessage("The type 'timestamp(9)' wants 9 digits behind the second; PostgreSQL has 6.");
    }

    @Test
    void a_word_where_digits_belong_is_told() {
        assertThatExceptionOfType(UnfitType.class)
                .isThrownBy(() -> DataTypes.of("h2").read("timestamp(max)"))
                .withMessage("The type 'timestamp(max)' has 'max' where a number belongs.");
    }

    @Test
    void a_property_that_was_not_filled_in_is_told() {
        assertThatExceptionOfType(UnfitType.class)
                .isThrownBy(() -> DataTypes.of("h2").read("varchar(${length})"))
                .withMessage("The type 'varchar(${length})' has {length} in it, which means nothing.");
    }

    @Test
    void texts_can_not_count() throws UnfitType {
        DataTypes types = DataTypes.of("mysql");
        assertThat(types.readCounting("bigint(20)").countsByItself()).isTrue();
        assertThatExceptionOfType(UnfitType.class)
                .isThrownBy(() -> types.readCounting("varchar(20)"))
                .withMessage("The type 'varchar(20)' is none in which a database can count.");
    }

    @Test
    void an_unknown_database_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataTypes.of("firebird"))
                .withMessage("no types are known for firebird");
    }
}
