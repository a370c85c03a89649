package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that are published in jars: those of Netflix Conductor and of Apache NiFi Registry, as they are. */
class PublishedFolderTest {
    @ParameterizedTest
    @CsvSource({
        "conductor, db, POSTGRESQL, 8",
        "nifi-registry, db/migration/postgres, POSTGRESQL, 7",
        "nifi-registry, db/migration/mysql, MARIADB, 7",
        "nifi-registry, db/migration/mysql, MYSQL, 7"
    })
    void both_leave_the_same_and_each_takes_the_other_s_for_done(String jar, String place, Product product, int count) {
        FlywayProject project = new FlywayProject(
                Path.of(BuildSettings.get("oracle.folder"), "published-flyway", jar)
                        .resolve(place),
                Map.of());
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);

        project.ours(ours).migrate().orThrow();
        assertThat(project.theirs(theirs, "migrate").printed()).isEqualTo(String.valueOf(count));

        assertThat(FlywayProject.rows(ours)).hasSize(count).isEqualTo(FlywayProject.rows(theirs));
        assertThat(FlywayProject.differences(ours, theirs)).isEmpty();
        assertThat(Catalog.of(ours).lines()).hasSizeGreaterThan(30);
        assertThat(project.theirs(ours, "migrate").printed()).isEqualTo("0");
        assertThat(project.ours(theirs).status().plan().isCurrent()).isTrue();
    }
}
