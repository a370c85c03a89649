package dev.turnstone.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {
    @Test
    void numbers_come_first_then_letters_by_length_then_by_alphabet() {
        assertThat(Stream.of("AA", "Z", "10", "B", "A", "2", "AB")
                        .map(Sequence::new)
                        .sorted())
                .extracting(Sequence::text)
                .containsExactly("2", "10", "A", "B", "Z", "AA", "AB");
    }

    @Test
    void case_does_not_matter() {
        assertThat(new Sequence("b")).isEqualTo(new Sequence("B")).hasToString("B");
    }

    @Test
    void leading_zeros_do_not_matter() {
        assertThat(new Sequence("01")).isEqualTo(new Sequence("1")).hasSameHashCodeAs(new Sequence("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1", "1A", "A-B", "Ä", "A B", "1.2"})
    void mixed_and_other_forms_are_refused(String text) {
        assertThat(Sequence.isSequence(text)).isFalse();
        assertThatThrownBy(() -> new Sequence(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
