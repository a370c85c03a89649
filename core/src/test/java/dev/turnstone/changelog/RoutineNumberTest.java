package dev.turnstone.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Version;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutineNumberTest {
    @Test
    void the_last_part_is_the_sequence_and_all_before_it_the_version() {
        RoutineNumber number = RoutineNumber.parse("4_1_0_b").orElseThrow();
        assertThat(number.version()).isEqualTo(Version.of("4.1.0"));
        assertThat(number.sequence()).isEqualTo(new Sequence("B"));
        assertThat(number).hasToString("4_1_0_B");
    }

    @Test
    void a_number_at_the_end_is_a_sequence_too() {
        assertThat(RoutineNumber.parse("4_1_0")).contains(new RoutineNumber(Version.of("4.1"), new Sequence("0")));
    }

    @Test
    void version_decides_before_sequence() {
        assertThat(Stream.of("4.10_A", "4.9_B", "4.9_10", "4.9_A", "4.9.3.1_AA")
                        .map(text -> RoutineNumber.parse(text).orElseThrow())
                        .sorted())
                .extracting(RoutineNumber::toString)
                .containsExactly("4.9_10", "4.9_A", "4.9_B", "4.9.3.1_AA", "4.10_A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "A", "1", "_A", "1_", "1_A1", "x_A", "1._A"})
    void other_texts_are_no_numbers(String text) {
        assertThat(RoutineNumber.parse(text)).isEmpty();
    }
}
