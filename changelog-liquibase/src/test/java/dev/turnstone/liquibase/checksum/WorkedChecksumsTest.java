package dev.turnstone.liquibase.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.read.XmlForTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checksums that every Liquibase from 4.26 to 5.0 was seen to write. */
class WorkedChecksumsTest {
    private static final ChangesetFiles FILES = new FilesInMemory(Map.of(
            "person.csv",
            "id,name\n# comment\n1,Bob\r\n\n2,Al\n".getBytes(StandardCharsets.UTF_8),
            "select.sql",
            "select   1;\n\n-- c\nselect ${tbl};\r\n".getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @MethodSource("changesets")
    void checksums_and_descriptions_are_those_of_liquibase(LiquibaseChangeset changeset) throws IOException {
        Checksums checksums = new Checksums("h2", FILES);
        assertThat(String.join(
                        " | ",
                        changeset.id().id(),
                        checksums.of(changeset, Recipe.V9).text(),
                        checksums.of(changeset, Recipe.V8).text(),
                        Description.of(changeset)))
                .isIn(resource("worked.txt").lines().toList());
    }

    @Test
    void each_of_them_is_tried() {
        assertThat(changesets().map(changeset -> changeset.id().id()))
                .containsExactlyElementsOf(resource("worked.txt")
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(" |")))
                        .toList());
    }

    static Stream<LiquibaseChangeset> changesets() {
        List<LiquibaseChangeset> changesets = XmlForTests.changesets("worked.xml", resource("worked.xml"), "h2");
        return changesets.stream();
    }

    private static String resource(String name) {
        try (InputStream in = WorkedChecksumsTest.class.getResourceAsStream("/checksum/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
