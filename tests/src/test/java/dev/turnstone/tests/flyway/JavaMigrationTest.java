package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Turnstone;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.flyway.read.FlywayFiles;
import dev.turnstone.flyway.read.Location;
import dev.turnstone.flyway.read.Location.Place;
import dev.turnstone.flyway.source.FlywayOptions;
import dev.turnstone.flyway.source.FlywaySource;
import dev.turnstone.plan.Repair;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.processes.FlywayService;
import dev.turnstone.tests.processes.ToolJvm;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations in Java: those that were written for Flyway, as it finds them itself, and those of our own interface. */
class JavaMigrationTest {
    private static final String ROWS = "select id from one order by id";

    @TempDir
    Path folder;

    private FlywayProject project;

    @BeforeEach
    void write() {
        project = new FlywayProject(folder, Map.of()).file("V1__one.sql", "create table one (id int);\n");
    }

    @ParameterizedTest
    @EnumSource
    void classes_that_were_written_for_Flyway_are_run_and_recorded_as_by_it(Product product) throws IOException {
        project.file("V3__four.sql", "insert into one values (4);\n");
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        try (URLClassLoader classes =
                new URLClassLoader(urls(product), getClass().getClassLoader())) {
            ours(ours, "migrations", classes).migrate().orThrow();
            FlywayProject.succeeds(theirs(theirs, "migrate"));

            assertThat(ours.queryStrings(ROWS))
                    .containsExactly("2", "3", "4", "5")
                    .isEqualTo(theirs.queryStrings(ROWS));
            assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
            FlywayProject.succeeds(theirs(ours, "validate"));
            assertThat(theirs(ours, "migrate").printed()).isEqualTo("0");
            assertThat(ours(theirs, "migrations", classes).status().plan().isCurrent())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_one_of_them_throws_is_told_and_its_rows_are_rolled_back(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        try (URLClassLoader classes =
                new URLClassLoader(urls(product), getClass().getClassLoader())) {
            Outcome outcome = ours(database, "migrations", classes).migrate();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.failure().problem().what())
                                    .contains("there is no four"));
            assertThat(database.queryStrings(ROWS)).containsExactly("2");

            if (outcome instanceof Outcome.Failed failed
                    && !(failed.failure().state() instanceof DatabaseState.RolledBack)) {
                // Where not all can be rolled back, nobody but its author knows what it has left.
                ours(database, "migrations", classes)
                        .repair(new Repair.RunAgain("4"))
                        .orThrow();
            }
            database.execute("insert into one values (4)");
            ours(database, "migrations", classes).migrate().orThrow();
            assertThat(database.queryStrings(ROWS)).containsExactly("2", "3", "4", "5");
            database.release();
            FlywayProject.succeeds(theirs(database, "validate"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void classes_of_our_interface_are_migrations_too(Product product) {
        TestDatabase database = Servers.fresh(product);

        ours(database, "dev/turnstone/tests/flyway/routines", getClass().getClassLoader())
                .migrate()
                .orThrow();

        assertThat(database.queryStrings(ROWS)).containsExactly("2");
        assertThat(FlywayProject.rows(database))
                .last()
                .asString()
                .startsWith("2 | 2 | Fill one | JDBC | dev.turnstone.tests.flyway.routines.V2__Fill_one | 815");
    }

    private Turnstone ours(TestDatabase database, String classPath, ClassLoader classes) {
        FlywayFiles files = FlywayFiles.at(List.of(
                Location.parse(folder.toString(), Place.FILE_SYSTEM), Location.parse(classPath, Place.CLASS_PATH)));
        return Turnstone.of(
                FlywaySource.of("db", FlywayOptions.of(files)).withClasses(classes),
                JdbcTarget.of(database.url(), database.username(), database.password()));
    }

    private ToolJvm.Answer theirs(TestDatabase database, String operation) {
        return FlywayService.shared(database.product())
                .run(database, "filesystem:" + folder + ",classpath:migrations", operation);
    }

    private static URL[] urls(Product product) throws MalformedURLException {
        List<Path> places = FlywayService.software(product);
        URL[] urls = new URL[places.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = places.get(i).toUri().toURL();
        }
        return urls;
    }
}
