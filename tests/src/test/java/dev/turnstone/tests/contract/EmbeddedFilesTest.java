package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of embedded databases: what is no database yet, and what remains open. */
class EmbeddedFilesTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder).writeCustomersAndOrders();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "DERBY", "SQLITE"})
    void what_a_crash_left_before_there_was_a_database_counts_as_none(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        Path file = database.file().orElseThrow();
        if (product == Product.DERBY) {
            Files.createDirectories(file);
        } else {
            Files.createFile(file);
        }

        assertThat(project.on(database).plan().steps()).hasSize(4);
        assertThat(project.on(database).status().isCurrent()).isFalse();
    }

    @Test
    void Derby_is_closed_behind_us_and_leaves_no_lock_file() {
        TestDatabase database = Servers.fresh(Product.DERBY);
        Path lock = database.file().orElseThrow().resolve("db.lck");

        assertThat(project.on(database).migrate())
                .didExactly("V_1.0_A.sql", "V_1.0_B.sql", "V_1.1_A.sql", "V_2.0_A.sql");
        assertThat(lock).doesNotExist();

        assertThat(project.on(database).status().isCurrent()).isTrue();
        assertThat(lock).doesNotExist();
    }

    @Test
    void an_applications_own_connection_to_Derby_survives_us() throws Exception {
        TestDatabase database = Servers.fresh(Product.DERBY);
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            project.on(database).migrate().orThrow();

            assertThat(statement.executeQuery("SELECT * FROM customer").next()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE", "HSQLDB", "DERBY"})
    void looking_leaves_the_files_as_they_are(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        project.on(database).migrate().orThrow();
        database.release();
        Path claimed = database.file().orElseThrow();
        Path file = product == Product.DERBY ? claimed.resolve("service.properties") : claimed;
        byte[] before = Files.readAllBytes(file);

        project.on(database).status();
        project.on(database).plan();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
