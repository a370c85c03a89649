package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of any bytes have the checksums that they have for Liquibase. */
class FileChecksumsTest {
    private static final int FILES = 1500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'loadData': {'file': '%s', 'tableName': 't'} | 1",
                "'loadData': {'file': '%s', 'tableName': 't', 'commentLineStartsWith': '//'} | 2",
                "'loadData': {'file': '%s', 'tableName': 't', 'commentLineStartsWith': ''} | 3",
                "'sqlFile': {'path': '%s'} | 4",
                "'sqlFile': {'path': '%s', 'encoding': 'ISO-8859-1'} | 5",
                "'createView': {'viewName': 'v', 'path': '%s'} | 6"
            })
    void of_random_bytes(String change, long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            Files.write(folder.resolve(i + ".x"), bytes(random));
        }
        Files.writeString(folder.resolve("changelog.json"), changelog(change));
        assertThat(ours()).containsExactlyElementsOf(theirs());
    }

    /** Few kinds of bytes, so that all their neighbourhoods come up. */
    private static byte[] bytes(Random random) {
        String kinds = "a/#\n\n\r\t \u00e9";
        return random.ints(random.nextInt(14), 0, kinds.length())
                .mapToObj(i -> String.valueOf(kinds.charAt(i)))
                .collect(Collectors.joining())
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static String changelog(String change) {
        return IntStream.range(0, FILES)
                .mapToObj(i -> "{'changeSet': {'id': '" + i + "', 'author': 'ann', 'changes': [{"
                        + change.formatted(i + ".x") + "}]}}")
                .collect(Collectors.joining(",\n", "{'databaseChangeLog': [", "]}"))
                .replace('\'', '"');
    }

    private List<String> theirs() {
        return LiquibaseOracle.shared().ask(folder, "changelog.json", OfflineDatabase.H2).changesets().stream()
                .map(changeset -> changeset.id() + " " + changeset.v8() + " " + changeset.v9())
                .toList();
    }

    private List<String> ours() throws IOException {
        Checksums checksums = new Checksums("h2", new FolderFiles(folder));
        List<String> ours = new ArrayList<>();
        for (LiquibaseChangeset changeset : new ChangelogReader(SearchPath.of(List.of(folder)), Reading.on("h2"))
                .read("changelog.json")
                .changesets()) {
            ours.add(changeset.id().id() + " " + checksums.of(changeset, Recipe.V8) + " "
                    + checksums.of(changeset, Recipe.V9));
        }
        return ours;
    }
}
