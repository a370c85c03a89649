package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that brings up plugins is killed, while the server goes on: the next run finishes what is missing. */
class PluginKillTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path root;

    private PluginsUnderTest product;

    @BeforeEach
    void write() {
        product = new PluginsUnderTest(root)
                .plugin("alarm", "bell", "siren")
                .file("alarm", "bell.undo.sql", "DROP TABLE bell;")
                .file(
                        "alarm",
                        "siren.sql",
                        "CREATE TABLE siren (id INTEGER);",
                        "INSERT INTO siren SELECT 1;",
                        "ALTER TABLE siren ADD COLUMN loud INTEGER;")
                .list("clock", "changes.yaml")
                .file("clock", "changes.yaml", Changelogs.ofTables("hand", "coil", "spring"));
        for (int i = 0; i < 10; i++) {
            product.plugin("weather_" + i, "station_" + i, "wind_" + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, 8", "MARIADB, 5"})
    void the_next_run_ends_as_if_nothing_had_happened(Product where, int kills) throws Exception {
        TestDatabase undisturbed = Servers.fresh(where);
        Duration whole = timeOf(undisturbed);
        List<String> expected = LeftBehind.in(undisturbed, product);
        int hits = 0;
        for (int i = 0; i < kills; i++) {
            TestDatabase database = Servers.fresh(where);
            hits += killed(database, whole.multipliedBy(2L * i + 1).dividedBy(2L * kills)) ? 1 : 0;
            product.on(database).migrate().orThrow();
            assertThat(LeftBehind.in(database, product))
                    .as("kill %s of %s", i + 1, kills)
                    .isEqualTo(expected);
        }
        assertThat(hits).as("runs that were killed at work").isPositive();
    }

    private JavaProcess start(TestDatabase database) throws InterruptedException {
        JavaProcess process = JavaProcess.start(
                PluginMigrant.class,
                product.core().toString(),
                product.plugins().toString(),
                database.url(),
                database.username(),
                database.password());
        while (process.isRunning() && !process.stdout().contains(PluginMigrant.BEGUN)) {
            Thread.sleep(2);
        }
        return process;
    }

    private Duration timeOf(TestDatabase database) throws InterruptedException {
        try (JavaProcess process = start(database)) {
            long begin = System.nanoTime();
            assertThat(process.waitFor(LIMIT)).as(process.stderr()).isZero();
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    /** Whether it had yet to end. */
    private boolean killed(TestDatabase database, Duration after) throws InterruptedException {
        try (JavaProcess process = start(database)) {
            Thread.sleep(after.toMillis());
            process.kill();
            return !process.stdout().contains(PluginMigrant.ENDED);
        }
    }
}
