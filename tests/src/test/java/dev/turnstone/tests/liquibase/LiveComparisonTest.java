package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.vocabulary.ChangeType;
import dev.turnstone.liquibase.vocabulary.ChangeTypes;
import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change, run by Liquibase on one database and by us on another, leaves the same on both. */
class LiveComparisonTest {
    private static final Path CHANGELOGS = Path.of("src/test/resources/live").toAbsolutePath();
    private static final List<String> ABOUT =
            List.of("tables", "columns", "keys", "sequences", "views", "rows", "scripts", "looked");

    static Stream<Arguments> changelogsAndProducts() {
        return Stream.of(Product.values())
                .flatMap(product -> ABOUT.stream().map(about -> Arguments.of(product, about)));
    }

    /** They call something outside the database, or end the run: CustomCodeTest and BehaviourTest have them. */
    private static final Set<String> ELSEWHERE = Set.of("customChange", "executeCommand", "stop");

    @Test
    void no_kind_of_change_is_left_out() throws IOException {
        StringBuilder changelogs = new StringBuilder();
        for (String about : ABOUT) {
            changelogs.append(Files.readString(CHANGELOGS.resolve(about + ".xml")));
        }
        assertThat(ChangeTypes.all().stream()
                        .map(ChangeType::name)
                        .filter(name -> !Pattern.compile("<" + name + "[\\s/>]")
                                .matcher(changelogs)
                                .find()))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("changelogsAndProducts")
    void both_leave_the_same(Product product, String about) throws IOException {
        Handed databases = new Handed(
                Servers.fresh(product), Servers.fresh(product), LiquibaseVersion.V4_33_0, CHANGELOGS, about + ".xml");
        List<LiveDifference> expected = LiveDifference.of(product, about);

        List<String> differences = databases.differencesAfterBothMigrate();

        List<String> unexpected = new ArrayList<>(differences);
        for (LiveDifference difference : expected) {
            assertThat(differences).as("listed, and still so").anyMatch(difference::covers);
            unexpected.removeIf(difference::covers);
        }
        assertThat(unexpected).isEmpty();
    }
}
