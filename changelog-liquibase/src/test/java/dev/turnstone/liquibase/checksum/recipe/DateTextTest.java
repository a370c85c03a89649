package dev.turnstone.liquibase.checksum.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource({
        "2020-01-02, 2020-01-02",
        "2020-1-2 x, 2020-01-02",
        "20:10:05, 20:10:05",
        "20:10:05Z, 20:10:05",
        "2020-01-02 20:10:05, 2020-01-02T20:10:05",
        "2020-01-02T20:10:05.120, 2020-01-02T20:10:05.12",
        "2020-01-02T20:10:05.000, 2020-01-02T20:10:05",
        "2020-01-02T20:10:05.5+02:00, 2020-01-02T20:10:05.5",
        "2020-02-30, 2020-03-01",
        "0000-00-00, 0002-11-30"
    })
    void a_date_is_understood(String written, String understood) {
        assertThat(DateText.understood(written)).hasValue(understood);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now()",
                "20:10",
                "2020-1-2",
                "2020-01-02T20:10:05Z",
                "2020-01-02T20:10:05.1234567891",
                " 2020-01-02"
            })
    void anything_else_is_an_expression(String written) {
        assertThat(DateText.understood(written)).isEmpty();
    }
}
