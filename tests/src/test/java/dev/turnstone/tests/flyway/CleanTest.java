package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.Belongings;
import dev.turnstone.flyway.source.Schemas;
import dev.turnstone.plan.Plan;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    void whoever_is_asked_sees_all_that_goes_by_kinds(Product product) throws IOException {
        project.file("V2__more.sql", Rich.of(product));
        TestDatabase database = Servers.fresh(product);
        project.ours(database).migrate().orThrow();

        List<Belongings> goes = allowed(database).planClean().removes();

        assertThat(goes).singleElement().satisfies(schema -> {
            assertThat(schema.fate()).isEqualTo(Belongings.Fate.EMPTIED);
            assertThat(schema.place().user()).startsWithIgnoringCase(database.username());
        });
        String shown = goes.get(0).groups().stream()
                .map(group -> group.kind() + ": " + String.join(", ", group.names()) + "\n")
                .collect(Collectors.joining());
        Path golden = Path.of("src/test/resources/clean", product.name().toLowerCase(Locale.ROOT) + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(golden));
        assertThat(names(goes.get(0), "table"))
                .isEqualTo(byDriver(database, "TABLE", "BASE TABLE", "PARTITIONED TABLE"));
        assertThat(names(goes.get(0), "view")).isEqualTo(byDriver(database, "VIEW"));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_agreed_to_goes_and_nothing_that_came_since(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.ours(database).migrate().orThrow();
        Plan agreed = allowed(database).planClean();
        database.execute("create table since (id int)");

        Outcome refused = allowed(database).clean(agreed);

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.plan().errors())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.PLAN_CHANGED);
        assertThat(database.queryStrings("select count(*) from since")).containsExactly("0");
        database.release();
        allowed(database).clean(allowed(database).planClean()).orThrow();
        assertThat(cleaning(database).done()).isEmpty();
    }

    @Test
    void a_schema_that_a_run_made_goes_with_what_is_in_it() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.file("V2__more.sql", "create view public.there as select 1 as one;\n");
        Schemas both = new Schemas(
                Optional.of("made"), List.of("made", "public"), Schemas.Making.MADE, Schemas.Cleaning.ALLOWED);
        Turnstone turnstone = project.ours(database, options -> options.in(both));
        turnstone.migrate().orThrow();

        List<Belongings> goes = turnstone.planClean().removes();

        assertThat(goes).extracting(Belongings::schema).containsExactly("made", "public");
        assertThat(goes).extracting(Belongings::fate).containsExactly(Belongings.Fate.REMOVED, Belongings.Fate.EMPTIED);
        assertThat(names(goes.get(0), "table")).contains("origin", "flyway_schema_history");
        assertThat(names(goes.get(1), "view")).containsExactly("there");
    }

    private static Set<String> names(Belongings schema, String kind) {
        return schema.groups().stream()
                .filter(group -> group.kind().equals(kind))
                .flatMap(group -> group.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> byDriver(TestDatabase database, String... types) {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.connect();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", types)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_schema_is_clean_already(Product product) {
        TestDatabase database = Servers.fresh(product);
        assertThat(cleaning(database).done()).isEmpty();
        assertThat(allowed(database).planClean().removes()).isEmpty();
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
