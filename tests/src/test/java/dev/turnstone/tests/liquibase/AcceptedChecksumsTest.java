package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.tests.liquibase.generated.ChangelogGenerator;
import dev.turnstone.tests.liquibase.generated.GeneratedChangeset;
import dev.turnstone.tests.liquibase.generated.XmlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that we write are rows that Liquibase finds unchanged. */
class AcceptedChecksumsTest {
    private static final String LIQUIBASE = "4.33.0";

    @TempDir
    Path folder;

    @BeforeEach
    void write_the_files_that_changes_name() throws IOException {
        ChangelogGenerator.writeFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void checksums_of_all_versions_stand_for_an_unchanged_changeset(int version) throws IOException {
        for (GeneratedChangeset changeset : new ChangelogGenerator(version).random(20)) {
            if (XmlText.canSay(changeset)) {
                Files.writeString(folder.resolve("changelog.xml"), XmlText.of(List.of(changeset)));
                assertThat(accepts(
                                new Recipe(version, Recipe.writtenBy(LIQUIBASE).drifts())))
                        .as(changeset.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void an_edit_is_found() throws IOException {
        Files.writeString(folder.resolve("changelog.xml"), XmlText.of(new ChangelogGenerator(1).random(1)));
        String before = ours(Recipe.V9);
        Files.writeString(folder.resolve("changelog.xml"), XmlText.of(new ChangelogGenerator(2).random(1)));
        assertThat(accepts(before)).isFalse();
        assertThat(new Checksums("h2", new FolderFiles(folder)).unchanged(changeset(), 9))
                .noneMatch(checksum -> checksum.text().equals(before));
    }

    private boolean accepts(Recipe recipe) throws IOException {
        return accepts(ours(recipe));
    }

    private boolean accepts(String checksum) {
        return LiquibaseOracle.shared()
                .ask(folder, "changelog.xml", OfflineDatabase.H2, checksum)
                .only()
                .accepts()
                .get(checksum);
    }

    private String ours(Recipe recipe) throws IOException {
        return new Checksums("h2", new FolderFiles(folder))
                .of(changeset(), recipe)
                .text();
    }

    private LiquibaseChangeset changeset() {
        return new ChangelogReader(SearchPath.of(List.of(folder)), Reading.on("h2"))
                .read("changelog.xml")
                .changesets()
                .get(0);
    }
}
