package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.liquibase.generated.ChangelogGenerator;
import dev.turnstone.tests.liquibase.generated.GeneratedChangeset;
import dev.turnstone.tests.liquibase.generated.JsonText;
import dev.turnstone.tests.liquibase.generated.XmlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a changeset is, both its checksums and its description are what Liquibase makes of the same changelog. */
class ChecksumDifferentialTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write_the_files_that_changes_name() throws IOException {
        ChangelogGenerator.writeFiles(folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "ORACLE"})
    void every_attribute_alone_in_xml(OfflineDatabase database) {
        BothReadings readings = new BothReadings(folder, database, "changelog.xml", XmlText::of);
        areAlike(readings, sayableInXml(new ChangelogGenerator(1).alone()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog.json", "changelog.yaml"})
    void every_attribute_alone_in_json(String changelog) {
        BothReadings readings = new BothReadings(folder, OfflineDatabase.H2, changelog, JsonText::of);
        areAlike(readings, new ChangelogGenerator(1).alone());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_changes_together_in_xml(long seed) {
        BothReadings readings = new BothReadings(folder, OfflineDatabase.H2, "changelog.xml", XmlText::of);
        areAlike(readings, sayableInXml(new ChangelogGenerator(seed).random(1000)));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void any_changes_together_in_json(long seed) {
        BothReadings readings = new BothReadings(folder, OfflineDatabase.H2, "changelog.json", JsonText::of);
        areAlike(readings, new ChangelogGenerator(seed).random(1000));
    }

    /** What is made up is meant to be right; a refusal would hide what it has to show. */
    private static void areAlike(BothReadings readings, List<GeneratedChangeset> changesets) {
        readings.compare(changesets);
        assertThat(readings.differences()).isEmpty();
        assertThat(readings.refusals()).isEmpty();
    }

    private static List<GeneratedChangeset> sayableInXml(List<GeneratedChangeset> changesets) {
        return changesets.stream().filter(XmlText::canSay).toList();
    }
}
