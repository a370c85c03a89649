package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.flyway.read.Location;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.processes.FlywayService;
import dev.turnstone.tests.processes.ToolJvm;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a location with wildcards has, and what the history calls them: as with Flyway. */
class WildcardTest {
    private static final List<String> FILES = List.of(
            "a/sql/V1__one.sql",
            "b/sql/V2__two.sql",
            "b/sql/deep/V3__three.sql",
            "bb/sql/V4__four.sql",
            "a/b/sql/V5__five.sql",
            "sql/V6__six.sql",
            "V7__seven.sql",
            "a/V8__eight.sql",
            "a.b/sql/V9__nine.sql");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**/sql",
                "*/sql",
                "?/sql",
                "b*/sql",
                "a",
                "**",
                "*",
                "**/s?l",
                "a/**/sql",
                "*/*/sql",
                "a/**",
                "?",
                "nowhere*",
                "?.b/sql",
                "**/deep",
                "b/*/deep",
                "a/*"
            })
    void it_has_the_files_that_it_has_for_Flyway(String pattern) {
        FlywayProject project = new FlywayProject(folder, Map.of());
        FILES.forEach(file -> project.file(file, "select 1;\n"));
        TestDatabase database = Servers.fresh(Product.H2);
        String location = "filesystem:" + folder + "/" + pattern;

        ToolJvm.Answer answer = FlywayService.shared(Product.H2).run(database, location, "info");
        FlywayProject.succeeds(answer);
        List<String> theirs = scripts(answer.lines().stream().map(line -> line.split("\\|", -1)[3]));

        List<String> ours = scripts(project
                .ours(
                        database,
                        options -> options.with(
                                options.files().in(List.of(Location.parse(location, Location.Place.FILE_SYSTEM)))))
                .status()
                .plan()
                .steps()
                .stream()
                .map(Step::name));

        assertThat(ours).as(pattern).isEqualTo(theirs);
    }

    private static List<String> scripts(Stream<String> names) {
        return names.sorted().toList();
    }
}
