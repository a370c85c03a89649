package dev.turnstone.liquibase.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.changelog.Checksum;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "checksum");
    private static final ChangesetFiles FILES = new FilesInMemory(Map.of(
            "select.sql", "select ${tbl}".getBytes(StandardCharsets.UTF_8),
            "filled-in.sql", "select bird".getBytes(StandardCharsets.UTF_8)));

    private final Checksums checksums = new Checksums("h2", FILES);

    @Test
    void a_changeset_that_no_drift_concerns_has_one_checksum() throws IOException {
        assertThat(unchanged("whole", 9)).containsExactly(of("whole", Recipe.V9));
        assertThat(unchanged("whole", 8)).containsExactly(of("whole", Recipe.V8));
    }

    @Test
    void dates_may_count_twice() throws IOException {
        assertThat(unchanged("date", 9))
                .containsExactly("9:2e7d727dc7a161299f1db5b35fade6a3", "9:fb4468d32f793ea00415a0a600579984");
    }

    @Test
    void sql_files_may_have_been_filled_in() throws IOException {
        assertThat(unchanged("file", 9)).hasSize(2).last().isEqualTo(of("file filled in", Recipe.V9));
        assertThat(unchanged("file", 8)).hasSize(1);
    }

    @Test
    void changes_for_other_databases_may_count() throws IOException {
        String counted = new Checksums("oracle", FILES)
                .of(changeset("other database"), Recipe.V9.with(Set.of(Drift.OTHER_DATABASES)))
                .text();
        assertThat(unchanged("other database", 9)).hasSize(2).last().isEqualTo(counted);
        assertThat(unchanged("other database", 8)).hasSize(1);
    }

    @Test
    void sequences_may_lack_their_schema() throws IOException {
        assertThat(unchanged("sequence", 9))
                .containsExactly("9:bde89a3c9fe9a3a216e202186d563b43", "9:003845a923eb6e6670b877d153fa7d2e");
        assertThat(unchanged("sequence", 8))
                .containsExactly("8:8e53058bf2be51d1fc96e908396a986c", "8:d0e7823cae3ac2e60d602ac32037082f");
    }

    @Test
    void sql_for_another_program_may_count_as_cut_the_other_way() throws IOException {
        assertThat(unchanged("run by another program", 8)).hasSize(2).last().isEqualTo(of("whole", Recipe.V8));
        assertThat(unchanged("run by another program", 9)).hasSize(1);
    }

    @Test
    void drifts_come_together() throws IOException {
        assertThat(unchanged("date and sequence", 9))
                .containsExactlyInAnyOrder(
                        "9:842b1d3c22bcabd26594dbdfd16c638e",
                        "9:414291dadc206be0b4d1dd324073f3f8",
                        "9:8d7e0cf05b08708776adef3cd83ac3ec",
                        "9:d322d0ec376ad0d2f328c498215b027f");
    }

    @ParameterizedTest
    @CsvSource({
        "4.33.0, 9, DATES_AS_WRITTEN",
        "4.31.1, 9, ''",
        "4.27.0, 9, SEQUENCES_WITHOUT_SCHEMA",
        "4.24.0, 9, FILES_FILLED_IN SEQUENCES_WITHOUT_SCHEMA",
        "4.21.1, 8, ''",
        "3.10.3, 8, ''",
        "5.0.4, 9, ''",
        "DEV, 9, ''"
    })
    void each_liquibase_has_its_recipe(String liquibase, int version, String drifts) {
        Recipe recipe = Recipe.writtenBy(liquibase);
        assertThat(recipe.version()).isEqualTo(version);
        assertThat(recipe.drifts())
                .map(Drift::name)
                .containsExactlyInAnyOrder(drifts.isEmpty() ? new String[0] : drifts.split(" "));
    }

    @Test
    void there_are_no_checksums_of_other_versions() {
        assertThatThrownBy(() -> new Recipe(10, Set.of())).hasMessageContaining("version 10");
    }

    private List<String> unchanged(String changeset, int version) throws IOException {
        return checksums.unchanged(changeset(changeset), version).stream()
                .map(Checksum::text)
                .toList();
    }

    private String of(String changeset, Recipe recipe) throws IOException {
        return checksums.of(changeset(changeset), recipe).text();
    }

    private static LiquibaseChangeset changeset(String id) {
        return new ChangelogReader(SearchPath.of(List.of(FOLDER)), Reading.on("h2"))
                .read("drifts.xml").changesets().stream()
                        .filter(changeset -> changeset.id().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
