package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Turnstone;
import dev.turnstone.apply.Outcome;
import dev.turnstone.flyway.source.Schemas;
import dev.turnstone.flyway.source.Schemas.Cleaning;
import dev.turnstone.flyway.source.Schemas.Making;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas that a project names and a database doesn't have: made, and written down, as by Flyway. */
class SchemaTest {
    @TempDir
    Path folder;

    private FlywayProject project;

    @BeforeEach
    void write() {
        project = new FlywayProject(folder, Map.of())
                .file("V1__one.sql", "create table one (id int);\n")
                .file("V2__two.sql", "create table two (id int);\n");
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void those_that_are_missing_are_made(Product product) {
        TestDatabase ours = fresh(product);
        TestDatabase theirs = fresh(product);

        in(ours, "SALES", "STOCK").migrate().orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate", "schemas=" + names(theirs, "SALES", "STOCK")));
        assertThat(rows(ours)).isEqualTo(rows(theirs)).anyMatch(row -> row.startsWith("0 | null | << Flyway Schema"));

        in(ours, "SALES", "STOCK", "STAFF").migrate().orThrow();
        FlywayProject.succeeds(
                project.theirs(theirs, "migrate", "schemas=" + names(theirs, "SALES", "STOCK", "STAFF")));
        assertThat(rows(ours)).isEqualTo(rows(theirs));
        ours.release();
        FlywayProject.succeeds(project.theirs(ours, "validate", "schemas=" + names(ours, "SALES", "STOCK", "STAFF")));
        assertThat(in(theirs, "SALES", "STOCK", "STAFF").status().plan().isCurrent())
                .isTrue();

        in(ours, "SALES", "STOCK", "STAFF").clean().orThrow();
        assertThat(in(ours, "SALES", "STOCK").status().plan().groundwork()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void what_is_there_already_is_not_noted(Product product) {
        TestDatabase ours = fresh(product);
        TestDatabase theirs = fresh(product);
        ours.execute("create schema " + quoted(ours, "SALES"));
        theirs.execute("create schema " + quoted(theirs, "SALES"));

        in(ours, "SALES").migrate().orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate", "schemas=" + names(theirs, "SALES")));

        assertThat(rows(ours)).isEqualTo(rows(theirs)).noneMatch(row -> row.contains("SCHEMA"));
    }

    @Test
    void whoever_looks_makes_nothing_and_sees_what_would_be() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.file("beforeCreateSchema.sql", "create table public.before_all (id int);\n");

        Plan plan = in(database, "SALES").status().plan();

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.steps())
                .extracting(Step::name)
                .containsExactly("beforeCreateSchema.sql", "schema SALES", "V1__one.sql", "V2__two.sql");
        assertThat(plan.pending()).hasSize(2);
        assertThat(database.queryStrings("select nspname from pg_namespace where nspname = 'SALES'"))
                .isEmpty();

        in(database, "SALES").migrate().orThrow();
        assertThat(database.queryStrings("select count(*) from public.before_all"))
                .containsExactly("0");
    }

    @Test
    void two_runs_make_them_once() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);

        List<CompletableFuture<Outcome>> runs = List.of(
                CompletableFuture.supplyAsync(() -> in(database, "SALES").migrate()),
                CompletableFuture.supplyAsync(() -> in(database, "SALES").migrate()));

        runs.forEach(run -> run.join().orThrow());
        assertThat(rows(database)).hasSize(3);
    }

    /** One whose owner may make schemas. */
    private static TestDatabase fresh(Product product) {
        TestDatabase database = Servers.fresh(product);
        if (isMySql(database)) {
            Servers.shared(product)
                    .asAdmin(database)
                    .execute("GRANT ALL ON `" + database.name() + "\\_%`.* TO " + database.username());
        }
        return database;
    }

    private Turnstone in(TestDatabase database, String... schemas) {
        List<String> all = List.of(names(database, schemas).split(","));
        return project.ours(
                database,
                options -> options.in(new Schemas(Optional.of(all.get(0)), all, Making.MADE, Cleaning.ALLOWED)));
    }

    /** Where a schema is a database of the server, other tests are beside it. */
    private static String names(TestDatabase database, String... schemas) {
        String prefix = isMySql(database) ? database.name() + "_" : "";
        return prefix + String.join("," + prefix, schemas);
    }

    private static boolean isMySql(TestDatabase database) {
        return database.product() == Product.MARIADB || database.product() == Product.MYSQL;
    }

    private static String quoted(TestDatabase database, String schema) {
        return isMySql(database) ? "`" + names(database, schema) + "`" : "\"" + schema + "\"";
    }

    private static List<String> rows(TestDatabase database) {
        return FlywayProject.rows(database, quoted(database, "SALES")).stream()
                .map(row -> row.replace(database.name(), "DB"))
                .toList();
    }
}
