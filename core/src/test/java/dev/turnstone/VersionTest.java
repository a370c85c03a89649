package dev.turnstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "9, 10",
        "4.1, 4.2",
        "4.9, 4.10",
        "4.9.3.1, 4.10.0",
        "4100, 4931",
        "1.2, 1.2.1",
        "1.2.1, 1.3",
        "0, 0.0.1",
        "1.99999999999999999999, 1.100000000000000000000"
    })
    void parts_are_compared_as_numbers(String smaller, String larger) {
        assertThat(Version.of(smaller)).isLessThan(Version.of(larger));
        assertThat(Version.of(larger)).isGreaterThan(Version.of(smaller));
    }

    @ParameterizedTest
    @CsvSource({"4.1, 4.1.0", "4.1.0, 4_1_0", "4.01, 4.1", "0, 0.0", "007, 7"})
    void other_spellings_of_a_number_are_the_same_version(String one, String other) {
        assertThat(Version.of(one))
                .isEqualTo(Version.of(other))
                .hasSameHashCodeAs(Version.of(other))
                .isEqualByComparingTo(Version.of(other));
    }

    @Test
    void compact_and_dotted_are_different_numbers() {
        assertThat(Version.of("410")).isNotEqualTo(Version.of("4.1.0"));
        assertThat(Version.of("410").style()).isEqualTo(Version.Style.COMPACT);
        assertThat(Version.of("4.1.0").style()).isEqualTo(Version.Style.DOTTED);
        assertThat(Version.of("4_1_0").style()).isEqualTo(Version.Style.DOTTED);
    }

    @Test
    void versions_sort_as_people_count() {
        assertThat(Stream.of("4.10", "4.9.3.1", "4", "4.2", "4.9")
                        .map(Version::of)
                        .sorted())
                .extracting(Version::text)
                .containsExactly("4", "4.2", "4.9", "4.9.3.1", "4.10");
    }

    @Test
    void a_version_stays_as_it_was_written() {
        assertThat(Version.of("4_01_0")).hasToString("4_01_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1a", "1.", ".1", "1..2", "1-2", "v1", "-1", "1.2_", "١"})
    void anything_else_is_refused(String text) {
        assertThat(Version.isVersion(text)).isFalse();
        assertThatThrownBy(() -> Version.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
