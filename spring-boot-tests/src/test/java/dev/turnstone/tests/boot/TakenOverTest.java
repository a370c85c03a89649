package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Flyway and Liquibase are on the class path of these tests, and Spring Boot would run both. */
class TakenOverTest {
    private static final String TABLES =
            "SELECT lower(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1";

    @Test
    void spring_boots_own_migrations_are_left_out() {
        TestDatabase database = Servers.fresh(Product.H2);

        try (ConfigurableApplicationContext application =
                Start.on(database).with("turnstone.migrate-on-start", "true").run()) {
            assertThat(application.getBeansOfType(Flyway.class)).isEmpty();
            assertThat(application.containsBean("liquibase")).isFalse();
        }

        assertThat(tablesOf(database)).contains("item").doesNotContain("made_by_flyway", "flyway_schema_history");
    }

    @Test
    void one_of_them_can_be_kept() {
        TestDatabase database = Servers.fresh(Product.H2);

        Start.on(database)
                .with("turnstone.keep", "flyway")
                .with("turnstone.migrate-on-start", "true")
                .with("spring.flyway.baseline-on-migrate", "true")
                .with("spring.flyway.baseline-version", "0")
                .runAndClose();

        assertThat(tablesOf(database)).contains("item", "made_by_flyway", "flyway_schema_history");
    }

    @Test
    void where_the_gate_is_off_they_run_as_ever() {
        TestDatabase database = Servers.fresh(Product.H2);

        Start.on(database)
                .with("turnstone.gate", "off")
                .with("spring.liquibase.enabled", "false")
                .runAndClose();

        assertThat(tablesOf(database)).contains("made_by_flyway").doesNotContain("item");
    }

    private static List<String> tablesOf(TestDatabase database) {
        return database.queryStrings(TABLES);
    }
}
