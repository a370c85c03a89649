package dev.turnstone.liquibase.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checksums that every Liquibase from 4.26 to 5.0 was seen to write. */
class WorkedChecksumsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "checksum");

    private static final ChangesetFiles FILES = new FilesInMemory(Map.of(
            "person.csv",
            "id,name\n# comment\n1,Bob\r\n\n2,Al\n".getBytes(StandardCharsets.UTF_8),
            "select.sql",
            "select   1;\n\n-- c\nselect ${tbl};\r\n".getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @MethodSource("changesets")
    void checksums_and_descriptions_are_those_of_liquibase(LiquibaseChangeset changeset) throws IOException {
        // Edits for other databases would have no part in it.
        String database = changeset.modifications().isEmpty() ? "h2" : "mysql";
        Checksums checksums = new Checksums(database, FILES);
        assertThat(String.join(
                        " | ",
                        changeset.id().id(),
                        checksums.of(changeset, Recipe.V9).text(),
                        checksums.of(changeset, Recipe.V8).text(),
                        Description.of(changeset)))
                .isIn(expected());
    }

    @Test
    void each_of_them_is_tried() {
        assertThat(changesets().map(changeset -> changeset.id().id()))
                .containsExactlyElementsOf(expected().stream()
                        .map(line -> line.substring(0, line.indexOf(" |")))
                        .toList());
    }

    static Stream<LiquibaseChangeset> changesets() {
        LiquibaseChangelog changelog =
                new ChangelogReader(SearchPath.of(List.of(FOLDER)), Reading.on("h2")).read("worked.xml");
        assertThat(changelog.problems()).isEmpty();
        return changelog.changesets().stream();
    }

    private static List<String> expected() {
        try {
            return Files.readAllLines(FOLDER.resolve("worked.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
