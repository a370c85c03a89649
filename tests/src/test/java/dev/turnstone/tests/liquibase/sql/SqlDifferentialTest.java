package dev.turnstone.tests.liquibase.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.liquibase.GeneratedPart;
import dev.turnstone.tests.liquibase.OfflineDatabase;
import dev.turnstone.tests.liquibase.generated.ChangelogGenerator;
import dev.turnstone.tests.liquibase.generated.GeneratedChangeset;
import dev.turnstone.tests.liquibase.generated.XmlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of change with each of its attributes, and any of them together, are the same SQL for Liquibase and for us on
 * each of the ten databases, forward and back; where they aren't, a file says why.
 */
@TestMethodOrder(OrderAnnotation.class)
class SqlDifferentialTest {
    private static final SqlDifferences DIFFERENCES = new SqlDifferences();
    private static final EqualityTable TABLE = new EqualityTable();

    /** No database takes such a name outside quotes, and Liquibase puts few in quotes; it is there to try the formats. */
    private static final String FOR_FORMATS = "\"<&>'";

    private static final Path OWN_WORDS = Path.of("src/test/resources/liquibase/sql-own-words.txt");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void both_say_the_same_on(OfflineDatabase database) throws IOException {
        ChangelogGenerator.writeFiles(folder);
        Files.writeString(folder.resolve("rows.csv"), "id,name\n1,Bob\n2,Al\n");
        Files.writeString(folder.resolve("odd.csv"), "\uFEFFid,name\r\n1,\"\"\r\n2,NULL\r\n");

        List<String> surprises = new ArrayList<>();
        for (SqlPair pair : new BothSql(folder, database).of(changesets())) {
            for (Way way : Way.values()) {
                if (way == Way.FORWARD || pair.hasWayBack()) {
                    DIFFERENCES
                            .explain(pair, way)
                            .ifPresentOrElse(
                                    reasons -> TABLE.add(pair, way, reasons), () -> surprises.add(pair.told(way)));
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    @Order(2)
    void no_difference_is_listed_that_there_isnt() {
        assertThat(DIFFERENCES.groundless()).isEmpty();
    }

    /** Liquibase can't tell whether what we say instead is right; but nobody changes it unseen. */
    @Test
    @Order(3)
    void what_we_say_instead_is_as_it_was() throws IOException {
        String words = String.join("\n", DIFFERENCES.ownWords()) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(OWN_WORDS, words);
        } else {
            assertThat(OWN_WORDS).hasContent(words);
        }
    }

    @Test
    @Order(4)
    void the_guide_has_the_table_of_today() throws IOException {
        GeneratedPart.of("changes").isUpToDate(TABLE.text());
    }

    private static List<GeneratedChangeset> changesets() {
        Stream<GeneratedChangeset> alone = new ChangelogGenerator(1).alone().stream();
        Stream<GeneratedChangeset> together =
                LongStream.of(1, 2, 3).boxed().flatMap(seed -> new ChangelogGenerator(seed).combinations(300).stream());
        return Stream.concat(alone, together)
                .filter(XmlText::canSay)
                .filter(changeset -> !changeset.toString().contains(FOR_FORMATS))
                .toList();
    }
}
