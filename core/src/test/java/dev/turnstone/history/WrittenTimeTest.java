package dev.turnstone.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22 08:03:05",
                "2026-11-22T08:03:05",
                "2026-11-22 08:03:05.1",
                "2026-11-22 08:03:05.000120",
                "2026-11-22 08:03:05.123456789",
                "2026-11-22T08:03"
            })
    void reads_what_the_jdk_reads(String text) {
        assertThat(WrittenTime.parse(text)).contains(LocalDateTime.parse(text.replace(' ', 'T')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1795000000000", "2026-02-31 00:00:00", "22.11.2026 08:03:05"})
    void leaves_the_rest_alone(String text) {
        assertThat(WrittenTime.parse(text)).isEmpty();
    }

    @Test
    void a_fraction_counts_from_its_point() {
        assertThat(WrittenTime.parse("2026-11-22 08:03:05.5").orElseThrow().getNano())
                .isEqualTo(500_000_000);
    }
}
