package dev.turnstone.tests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exactly once, whatever dies: a sample by default, {@code -Pkill-suite} for the long form. */
class KillTest {
    private static final List<Figures> FIGURES = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void after_a_death_the_same_command_ends_as_if_nothing_had_happened(Product product) {
        int runs = Integer.parseInt(BuildSettings.get("kill.runs"));
        long seed = Long.parseLong(BuildSettings.get("kill.seed"));

        Figures figures = new KillSuite(product, folder).run(runs, seed);

        FIGURES.add(figures);
        assertThat(figures.mismatches()).isEmpty();
    }

    @AfterAll
    static void write_the_figures_down() throws IOException {
        String table = Figures.table(FIGURES);
        System.out.println(table);
        Files.writeString(Path.of(BuildSettings.get("build.folder"), "kill-suite.md"), table);
    }
}
