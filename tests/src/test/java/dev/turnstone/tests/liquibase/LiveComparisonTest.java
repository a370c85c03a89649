package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
