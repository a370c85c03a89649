package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.FileRunner;
import dev.turnstone.Offline;
import dev.turnstone.apply.Outcome;
import dev.turnstone.clean.Cleaned;
import dev.turnstone.clean.Cleaning;
import dev.turnstone.file.SqlFile;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.processes.LiquibaseService;
import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Liquibase prints without running it, cleaned and run as a file, leaves what Liquibase itself leaves, but for its tables. */
class CleanedDryRunTest {
    private static final Path FOLDER = Path.of("src/test/resources/byhand").toAbsolutePath();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL", "H2"})
    void leaves_what_they_leave_and_not_their_tables(Product product) throws IOException {
        TestDatabase cleanly = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        String printed = them(cleanly, "updateSql");
        Cleaned cleaned = Cleaning.of(
                "update.sql", printed, Offline.dialect(product.name().toLowerCase(Locale.ROOT)), List.of());
        assertThat(cleaned.leftovers()).isEmpty();
        assertThat(cleaned.sql().lines().filter(line -> !line.startsWith("--")))
                .noneMatch(line -> line.toUpperCase(Locale.ROOT).contains("DATABASECHANGELOG"));
        assertThat(cleaned.removals()).isNotEmpty();

        Path file = Files.writeString(folder.resolve("update.sql"), cleaned.sql());
        Outcome outcome = FileRunner.of(JdbcTarget.of(cleanly.url(), cleanly.username(), cleanly.password()))
                .run(SqlFile.read(file, "update.sql"));
        outcome.orThrow();
        them(theirs, "update");
        theirs.execute("DROP TABLE DATABASECHANGELOG", "DROP TABLE DATABASECHANGELOGLOCK");
        assertThat(Catalog.withData(cleanly).differencesTo(Catalog.withData(theirs)))
                .isEmpty();
    }

    private static String them(TestDatabase database, String operation) {
        return LiquibaseService.shared(LiquibaseVersion.V4_33_0)
                .run(database, FOLDER, operation, "db.xml")
                .orFail()
                .stdout();
    }
}
