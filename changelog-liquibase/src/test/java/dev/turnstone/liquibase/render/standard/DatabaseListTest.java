package dev.turnstone.liquibase.render.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "h2 | true",
                "H2, oracle | true",
                "oracle | false",
                "!h2 | false",
                "!oracle | true",
                "!oracle, mysql | false",
                "all | true",
                "all, !h2 | false",
                "none | false"
            })
    void a_list_tells_whether_h2_is_meant(String written, boolean meant) {
        assertThat(DatabaseList.of(Optional.of(written)).includes("h2")).isEqualTo(meant);
    }
}
