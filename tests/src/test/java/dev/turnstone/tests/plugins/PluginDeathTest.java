package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Settings;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.plugins.NumberedDeath.Moment;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a run ends, the next one leaves what an undisturbed one would have left. */
class PluginDeathTest {
    @TempDir
    Path root;

    /** How far the moments of death lie apart: on servers a database of its own for each takes time. */
    @ParameterizedTest
    @CsvSource({
        "H2, BEFORE_IT_ACTS, 2",
        "H2, AFTER_IT_ACTED, 2",
        "POSTGRESQL, BEFORE_IT_ACTS, 5",
        "POSTGRESQL, AFTER_IT_ACTED, 5",
        "MARIADB, BEFORE_IT_ACTS, 9",
        "MARIADB, AFTER_IT_ACTED, 9"
    })
    void the_next_run_ends_as_if_nothing_had_happened(Product where, Moment moment, int apart) {
        PluginsUnderTest product = new PluginsUnderTest(root)
                .plugin("alarm", "bell", "siren")
                .file("alarm", "bell.undo.sql", "DROP TABLE bell;")
                .file(
                        "alarm",
                        "siren.sql",
                        "CREATE TABLE siren (id INTEGER);",
                        "INSERT INTO siren VALUES (1);",
                        "ALTER TABLE siren ADD COLUMN loud INTEGER;")
                .plugin("weather", "station");
        endsAsIfNothingHadHappened(product, where, moment, apart);
    }

    /** Such plugins come one by one: their statements don't tell all that they do. */
    @ParameterizedTest
    @CsvSource({
        "H2, AFTER_IT_ACTED, 3",
        "POSTGRESQL, BEFORE_IT_ACTS, 7",
        "POSTGRESQL, AFTER_IT_ACTED, 7",
        "MARIADB, AFTER_IT_ACTED, 13"
    })
    void so_it_does_behind_plugins_that_are_brought_up_one_by_one(Product where, Moment moment, int apart) {
        PluginsUnderTest product = new PluginsUnderTest(root)
                .plugin("alarm", "bell", "siren")
                .file("alarm", "bell.undo.sql", "DROP TABLE bell;")
                .file(
                        "alarm",
                        "siren.sql",
                        "CREATE TABLE siren (id INTEGER);",
                        "INSERT INTO siren SELECT 1;",
                        "ALTER TABLE siren ADD COLUMN loud INTEGER;")
                .plugin("weather", "station")
                .file("weather", "station.sql", "CREATE TABLE station AS SELECT 1 AS id;");
        endsAsIfNothingHadHappened(product, where, moment, apart);
    }

    private static void endsAsIfNothingHadHappened(PluginsUnderTest product, Product where, Moment moment, int apart) {
        TestDatabase undisturbed = Servers.fresh(where);
        product.on(undisturbed).migrate().orThrow();
        List<String> expected = LeftBehind.in(undisturbed, product);
        int deaths = 0;
        boolean ended = false;
        for (int number = 1; !ended; number += apart) {
            TestDatabase database = Servers.fresh(where);
            NumberedDeath death = new NumberedDeath(database, number, moment);
            ended = !endsAt(death, product);
            if (!ended) {
                deaths++;
                product.on(database).migrate().orThrow();
            }
            assertThat(LeftBehind.in(database, product))
                    .as("%s %s", moment, number)
                    .isEqualTo(expected);
        }
        assertThat(deaths).isGreaterThan(5);
    }

    private static boolean endsAt(NumberedDeath death, PluginsUnderTest product) {
        try {
            PluginSchemas.of(
                            RoutineFolder.of(product.core()),
                            PluginFolder.of(product.plugins()),
                            JdbcTarget.of(death, "dying"))
                    .with(Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30)))
                    .migrate()
                    .orThrow();
        } catch (TurnstoneException e) {
            assertThat(death.hasHappened()).as(e.getMessage()).isTrue();
        }
        return death.hasHappened();
    }
}
