package dev.turnstone.flyway.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayVersionTest {
    @ParameterizedTest
    @CsvSource({"1,1.0", "1,01", "1.0.0,1", "1_2,1.2", "1.2.0.0,1_2", "0,0.0", "003,3"})
    void versions_are_equal_that_say_the_same(String one, String other) {
        assertThat(FlywayVersion.of(one)).isEqualTo(FlywayVersion.of(other)).hasSameHashCodeAs(FlywayVersion.of(other));
        assertThat(FlywayVersion.of(one)).isEqualByComparingTo(FlywayVersion.of(other));
    }

    @ParameterizedTest
    @CsvSource({"1.9,1.10", "1,2", "1,1.0.1", "-1,0", "20260101120000,20260101120000.1", "9,99999999999999999999999"})
    void numbers_are_compared_as_numbers(String lower, String higher) {
        assertThat(FlywayVersion.of(lower)).isLessThan(FlywayVersion.of(higher));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1a", "1..2", "1.", ".1", "1-2", "1 "})
    void what_is_no_number_is_no_version(String text) {
        assertThat(FlywayVersion.parse(text)).isEmpty();
    }

    @Test
    void the_text_stays_as_it_was_written() {
        assertThat(FlywayVersion.of("003_0").text()).isEqualTo("003.0");
    }
}
