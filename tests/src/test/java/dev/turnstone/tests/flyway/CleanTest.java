package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Outcome;
import dev.turnstone.flyway.source.Schemas;
import dev.turnstone.plan.Plan;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a schema that was cleaned, by us and by Flyway. */
class CleanTest {
    @TempDir
    Path folder;

    private FlywayProject project;

    @BeforeEach
    void write() {
        project = new FlywayProject(folder, Map.of()).file("V1__rich.sql", "create table origin (id int);\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_clean_schema_is_what_Flyway_leaves(Product product) {
        project.file("V2__more.sql", Rich.of(product));
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        Catalog before = Catalog.of(ours);
        project.ours(ours).migrate().orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate"));
        ours.release();

        cleaning(ours).orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "clean", "cleanDisabled=false"));

        assertThat(Catalog.of(ours)).isEqualTo(before).isEqualTo(Catalog.of(theirs));
        ours.release();
        project.ours(ours).migrate().orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate"));
        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
    }

    @ParameterizedTest
    @EnumSource(names = {"HSQLDB", "DERBY"})
    void what_Flyway_leaves_or_stumbles_over_is_gone_as_well(Product product) {
        project.file("V2__more.sql", Rich.leftByFlyway(product));
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        Catalog before = Catalog.of(ours);
        project.ours(ours).migrate().orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate"));

        cleaning(ours).orThrow();
        project.theirs(theirs, "clean", "cleanDisabled=false");

        assertThat(Catalog.of(ours)).isEqualTo(before);
        ours.release();
        assertThat(Catalog.of(theirs)).isNotEqualTo(before);
        project.ours(ours).migrate().orThrow();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_removed_unless_somebody_has_allowed_it(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.ours(database).migrate().orThrow();

        Outcome refused = project.ours(database).clean();

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.plan().errors())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.SETTING_INVALID);
        assertThat(database.queryStrings("select count(*) from origin")).containsExactly("0");
        assertThat(project.theirs(database, "clean").success()).isFalse();
    }

    @Test
    void what_would_be_removed_is_shown_and_left() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.ours(database).migrate().orThrow();

        Plan plan = allowed(database).planClean();

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.name()).isEqualTo("all in schema public"));
        assertThat(database.queryStrings("select count(*) from origin")).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_schema_is_clean_already(Product product) {
        assertThat(cleaning(Servers.fresh(product)).done()).isEmpty();
    }

    @Test
    void callbacks_are_run_around_it() throws Exception {
        TestDatabase database =
                Servers.fresh(Product.POSTGRESQL).execute("create schema keep", "create table keep.said (t text)");
        project.file("beforeClean.sql", "insert into keep.said select 'before ' || count(*) from origin;\n")
                .file("afterClean.sql", "insert into keep.said values ('after');\n")
                .file("afterCleanError.sql", "insert into keep.said values ('error');\n");
        project.ours(database).migrate().orThrow();

        cleaning(database).orThrow();
        assertThat(database.queryStrings("select t from keep.said")).containsExactly("before 0", "after");

        project.ours(database).migrate().orThrow();
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table origin in access share mode");
            Outcome failed = allowed(database)
                    .with(Settings.DEFAULTS.withLockWait(Duration.ofMillis(200)))
                    .clean();
            assertThat(failed).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(database.queryStrings("select t from keep.said where t = 'error'"))
                .hasSize(1);
        assertThat(database.queryStrings("select count(*) from origin")).containsExactly("0");
    }

    private Turnstone allowed(TestDatabase database) {
        return project.ours(database, options -> options.in(Schemas.USUAL.with(Schemas.Cleaning.ALLOWED)));
    }

    private Outcome cleaning(TestDatabase database) {
        return allowed(database).clean();
    }
}
