package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Liquibase and we by turns on one database: what is there is always what Liquibase alone would have left. With 4.33.0 on
 * all databases, with older ones on three.
 */
class HandOverTest {
    private static final Path CHANGELOGS = Path.of("src/test/resources/handover");

    @TempDir
    Path folder;

    static Stream<Arguments> turns() {
        Stream<Arguments> newest =
                Stream.of(Product.values()).map(product -> Arguments.of(LiquibaseVersion.V4_33_0, product));
        // The oldest makes columns of other types out of the same words.
        return Stream.concat(newest, histories().filter(each -> each.get()[0] != LiquibaseVersion.V4_21_1));
    }

    static Stream<Arguments> histories() {
        return Stream.of(LiquibaseVersion.values())
                .filter(version -> version != LiquibaseVersion.V4_33_0)
                .flatMap(version -> Stream.of(Product.POSTGRESQL, Product.MARIADB, Product.H2)
                        .map(product -> Arguments.of(version, product)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("turns")
    void a_changelog_in_xml_goes_to_and_fro(LiquibaseVersion version, Product product) throws IOException {
        Handed database = handed(version, product, "xml", "db.xml");
        database.theyUpdate();
        toAndFro(database, "xml", List.of("changes/2.xml::every time::bob"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("turns")
    void a_changelog_in_yaml_goes_to_and_fro(LiquibaseVersion version, Product product) throws IOException {
        Handed database = handed(version, product, "yaml", "db.yaml");
        database.theyUpdate();
        toAndFro(database, "yaml", List.of("changes/second.yaml::6::bob"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("turns")
    void a_changelog_in_formatted_sql_goes_to_and_fro(LiquibaseVersion version, Product product) throws IOException {
        Handed database = handed(version, product, "sql", "db.sql");
        database.theyUpdate();
        database.theyTag("one");
        toAndFro(database, "sql", List.of("db.sql::6::bob"));
    }

    /** Some changes had other checksums then, all of version 8 in the oldest; each Liquibase goes on finding its own. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("histories")
    void checksums_that_drifted_are_nobodys_edits(LiquibaseVersion version, Product product) throws IOException {
        Handed database = handed(version, product, "drifts", "db.xml");
        database.theyUpdate();
        assertThat(database.leftToDo()).isEmpty();
        if (product == Product.POSTGRESQL) {
            // They themselves refuse the checksum that they have recorded for a number of a sequence (issue 5594).
            return;
        }
        database.weMigrate();
        assertThat(database.leftToDoForThem()).isEmpty();
        // 4.33.0 itself refuses dates that another version has recorded.
        Handed upgraded = database.to(LiquibaseVersion.V4_31_1);
        upgraded.theyUpdate();
        assertThat(upgraded.leftToDo()).isEmpty();
        upgraded.weMigrate();
    }

    /** @param always the changesets that are run every time */
    private void toAndFro(Handed database, String format, List<String> always) throws IOException {
        assertThat(database.leftToDo()).isEmpty();
        copy(format + "/2");
        database.weMigrate();
        assertThat(database.leftToDoForThem()).isEqualTo(always);
        database.theyUpdate();
        assertThat(database.leftToDo()).isEqualTo(always);
        database.theyRollBackTo("one");
        database.weMigrate();
        assertThat(database.leftToDo()).isEqualTo(always);
        database.weRollBackTo("one");
        database.theyUpdate();
        assertThat(database.leftToDo()).isEqualTo(always);
        database.weMigrate();
    }

    private Handed handed(LiquibaseVersion version, Product product, String format, String changelog)
            throws IOException {
        copy(format + "/1");
        return new Handed(Servers.fresh(product), Servers.fresh(product), version, folder, changelog);
    }

    private void copy(String from) throws IOException {
        Path start = CHANGELOGS.resolve(from);
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(start.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file));
            }
        }
    }
}
