package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conductor's folder for PostgreSQL: eight migrations of several years. */
class PublishedFolderTest {
    private final FlywayProject conductor = new FlywayProject(
            Path.of(BuildSettings.get("oracle.folder"), "published-flyway", "conductor", "db", "migration_postgres"),
            Map.of());

    @Test
    void both_leave_the_same_and_each_takes_the_other_s_for_done() {
        TestDatabase ours = Servers.fresh(Product.POSTGRESQL);
        TestDatabase theirs = Servers.fresh(Product.POSTGRESQL);

        conductor.ours(ours).migrate().orThrow();
        assertThat(conductor.theirs(theirs, "migrate").printed()).isEqualTo("8");

        assertThat(FlywayProject.rows(ours)).hasSize(8).isEqualTo(FlywayProject.rows(theirs));
        assertThat(FlywayProject.differences(ours, theirs)).isEmpty();
        assertThat(Catalog.of(ours).lines()).hasSizeGreaterThan(50);
        assertThat(conductor.theirs(ours, "migrate").printed()).isEqualTo("0");
        assertThat(conductor.ours(theirs).status().plan().isCurrent()).isTrue();
    }
}
