package dev.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissesTest {
    private static final List<String> KNOWN =
            List.of("status", "migrate", "validate", "rollback", "--url", "--username", "--lock-wait");

    @ParameterizedTest
    @CsvSource({
        "statsu, status",
        "migrat, migrate",
        "rolback, rollback",
        "--ulr, --url",
        "--user, --username",
        "--lockwait, --lock-wait",
        "deploy, ''"
    })
    void finds_what_was_meant(String typed, String meant) {
        assertThat(NearMisses.of(typed, KNOWN)).isEqualTo(meant.isEmpty() ? List.of() : List.of(meant));
    }
}
