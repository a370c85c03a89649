package dev.turnstone.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.sql.kind.ChangeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSignatureTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.1.0-SNAPSHOT", "10.20.30", "1.10.0-beta.12", "1.10.0-beta 12"})
    void the_mark_fits_whatever_the_version_is(String version) {
        RunSignature run = RunSignature.at(0, "run", version);

        assertThat(run.toolFor(ChangeKind.ADDITIVE))
                .hasSizeLessThanOrEqualTo(20)
                .endsWith(" +");
        assertThat(RunSignature.kindOf(run.toolFor(ChangeKind.ADDITIVE))).isEqualTo(ChangeKind.ADDITIVE);
        assertThat(RunSignature.kindOf(run.toolFor(ChangeKind.OTHER))).isEqualTo(ChangeKind.OTHER);
        assertThat(run.toolFor(ChangeKind.OTHER)).isEqualTo(run.tool());
    }

    @ParameterizedTest
    @CsvSource({"turnstone 0.1.0", "turnstone", "''", "4.33.0", "4.33.0 +", "turnstone +", "turnstone 9.0 !"})
    void what_is_not_marked_by_us_is_not_known_to_be_additive(String tool) {
        assertThat(RunSignature.kindOf(tool)).isEqualTo(ChangeKind.OTHER);
    }
}
