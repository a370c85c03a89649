package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Answer;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One SQL file, run by itself and without a record. The faults of the runner that it takes the place of are tests here. */
class FileRunTest {
    @TempDir
    Path folder;

    private FileDesk desk;

    @BeforeEach
    void open() {
        desk = new FileDesk(folder);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_without_a_transaction_of_its_own_is_committed(Product product) {
        TestDatabase database = Servers.fresh(product);
        desk.file(
                "1.sql",
                "CREATE TABLE bird (id INTEGER);",
                "INSERT INTO bird VALUES (1);",
                "INSERT INTO bird VALUES (2)");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM bird")).containsExactly("2");
        assertThat(FileDesk.ours(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_rolled_back_is_never_told_as_done(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER NOT NULL)");
        desk.file("1.sql", "INSERT INTO bird VALUES (1);", "", "INSERT INTO bird", "  VALUES (NULL);");
        Failure failure = assertThat(desk.run(database, "1.sql")).failedAt("1.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure.problem().where()).singleElement().satisfies(place -> {
            assertThat(place.file()).endsWith("1.sql");
            assertThat(place.line()).isBetween(3, 4);
        });
        assertThat(failure.problem().what())
                .startsWith("Statement 2 of 1.sql failed: ")
                .contains("ROLLED_BACK");
        assertThat(failure.problem().advice().toString()).contains("turnstone run " + folder.resolve("1.sql"));
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(database.queryStrings("SELECT COUNT(*) FROM bird")).containsExactly("0");
        assertThat(FileDesk.ours(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2", "HSQLDB"})
    void where_the_schema_can_not_be_rolled_back_it_is_told_how_far_it_came(Product product) {
        TestDatabase database = Servers.fresh(product);
        desk.file(
                "1.sql",
                "CREATE TABLE bird (id INTEGER NOT NULL);",
                "INSERT INTO bird VALUES (1);",
                "CREATE TABLE nest (id INTEGER);",
                "INSERT INTO bird VALUES (NULL);",
                "INSERT INTO nest VALUES (1);");
        Failure failure = assertThat(desk.run(database, "1.sql")).failedAt("1.sql");
        assertThat(failure.state()).isEqualTo(new DatabaseState.HalfApplied(3, 5));
        assertThat(failure.problem().what()).contains("Statement 4 of 1.sql failed", "HALF_APPLIED");
        assertThat(failure.problem().advice().toString())
                .contains("turnstone run " + folder.resolve("1.sql") + " --from-statement 4");

        desk.file(
                "1.sql",
                "CREATE TABLE bird (id INTEGER NOT NULL);",
                "INSERT INTO bird VALUES (1);",
                "CREATE TABLE nest (id INTEGER);",
                "INSERT INTO bird VALUES (2);",
                "INSERT INTO nest VALUES (1);");
        assertThat(desk.on(database).from(4).run(desk.read("1.sql"))).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("1", "2");
        assertThat(database.queryStrings("SELECT id FROM nest")).containsExactly("1");
        assertThat(FileDesk.ours(database)).isEmpty();
    }

    @Test
    void colons_and_casts_are_no_bind_variables() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file(
                "1.sql",
                "CREATE TABLE note (t text, j jsonb);",
                "INSERT INTO note VALUES (':name at 10:30 {d}', '{\"a\": [1, ?]}'::jsonb #- '{x}');"
                        .replace("[1, ?]", "[1]"),
                "INSERT INTO note SELECT 'is it?', '{\"k\": 1}'::jsonb WHERE '{\"k\": 1}'::jsonb ? 'k';");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT t, j FROM note ORDER BY t"))
                .containsExactly(":name at 10:30 {d} | {\"a\": [1]}", "is it? | {\"k\": 1}");
    }

    @Test
    void an_index_is_built_concurrently() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL).execute("CREATE TABLE bird (id int)");
        desk.file(
                "1.sql",
                "ALTER TABLE bird ADD name text;",
                "CREATE INDEX CONCURRENTLY bird_name ON bird (name);",
                "INSERT INTO bird VALUES (1, 'wren');");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT indisvalid FROM pg_index WHERE indexrelid = 'bird_name'::regclass"))
                .containsExactly("t");
    }

    @Test
    void what_a_failed_concurrent_index_left_is_taken_away() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL)
                .execute("CREATE TABLE bird (id int)", "INSERT INTO bird VALUES (1), (1)");
        desk.file("1.sql", "CREATE UNIQUE INDEX CONCURRENTLY bird_id ON bird (id);");
        Failure failure = assertThat(desk.run(database, "1.sql")).failedAt("1.sql");
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(database.queryStrings("SELECT relname FROM pg_class WHERE relname = 'bird_id'"))
                .isEmpty();
        database.execute("UPDATE bird SET id = 2 WHERE ctid = (SELECT min(ctid) FROM bird)");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        assertThat(FileDesk.ours(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void the_transactions_of_a_file_are_its_own(Product product) {
        TestDatabase database = Servers.fresh(product);
        desk.file(
                "1.sql",
                "BEGIN;",
                "CREATE TABLE bird (id INTEGER NOT NULL);",
                "INSERT INTO bird VALUES (1);",
                "COMMIT;",
                "BEGIN;",
                "INSERT INTO bird VALUES (2);",
                "INSERT INTO bird VALUES (NULL);",
                "COMMIT;");
        Failure failure = assertThat(desk.run(database, "1.sql")).failedAt("1.sql");
        assertThat(failure.state()).isEqualTo(new DatabaseState.HalfApplied(4, 8));
        assertThat(failure.problem().what()).contains("Statements 1 to 4 of 8 are committed");
        assertThat(failure.problem().advice().toString()).contains("--from-statement 5");
        assertThat(database.queryStrings("SELECT id FROM bird")).containsExactly("1");
    }

    @Test
    void nobody_begins_in_the_middle_of_a_transaction() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file("1.sql", "BEGIN;", "CREATE TABLE bird (id int);", "COMMIT;");
        Outcome outcome = desk.on(database).from(3).run(desk.read("1.sql"));
        assertThat(outcome).isRefusedWith(ErrorCode.SETTING_INVALID).sayingWhy("line 1");
        assertThat(desk.on(database).from(5).run(desk.read("1.sql")))
                .isRefusedWith(ErrorCode.SETTING_INVALID)
                .sayingWhy("it has 3");
    }

    @Test
    void the_output_of_alembic_runs_as_it_is_meant() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file(
                "1.sql",
                "BEGIN;",
                "-- Running upgrade a1 -> b2",
                "CREATE TABLE bird (id int);",
                "COMMIT;",
                "CREATE INDEX CONCURRENTLY bird_id ON bird (id);",
                "BEGIN;",
                "ALTER TABLE bird ADD name text;",
                "COMMIT;");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT count(*) FROM pg_index WHERE indexrelid = 'bird_id'::regclass"))
                .containsExactly("1");
    }

    @Test
    void a_transaction_that_is_never_ended_is_refused_before_anything_runs() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file("1.sql", "CREATE TABLE bird (id int);", "BEGIN;", "INSERT INTO bird VALUES (1);");
        assertThat(desk.run(database, "1.sql")).isRefusedWith(ErrorCode.TRANSACTION_CONTROL);
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void a_file_that_nobody_cleaned_is_refused_before_its_first_statement() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file(
                "1.sql",
                "CREATE TABLE bird (id int);",
                "INFO  [alembic.runtime.migration] Running upgrade a1 -> b2",
                "CREATE TABLE nest (id int);");
        Outcome outcome = desk.run(database, "1.sql");
        assertThat(outcome).isRefusedWith(ErrorCode.LEFTOVER_UNKNOWN).sayingWhy("Running upgrade", "clean-sql");
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void a_file_that_can_not_be_cut_is_refused_with_its_line() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file("1.sql", "CREATE TABLE bird (id int);", "INSERT INTO bird VALUES ('open);");
        Outcome outcome = desk.run(database, "1.sql");
        assertThat(outcome).isRefusedWith(ErrorCode.SQL_UNREADABLE);
        assertThat(outcome.plan().errors().get(0).where().get(0).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_without_a_statement_is_done(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        desk.file("1.sql", "-- nothing yet");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        Files.createFile(folder.resolve("empty.sql"));
        assertThat(desk.run(database, "empty.sql")).didExactly("empty.sql");
        assertThat(desk.answers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_answer_is_told_and_of_rows_the_first(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER, name VARCHAR(20))");
        desk.file(
                "1.sql",
                "INSERT INTO bird VALUES (1, 'wren');",
                "INSERT INTO bird VALUES (2, NULL);",
                "INSERT INTO bird VALUES (3, 'owl');",
                "UPDATE bird SET name = 'tit' WHERE id > 1;",
                "UPDATE bird SET name = NULL WHERE id = 2;",
                "SELECT id, name FROM bird ORDER BY id;",
                "DELETE FROM bird WHERE id > 5;");
        assertThat(desk.on(database).showing(2).run(desk.read("1.sql"))).didExactly("1.sql");
        List<List<Answer>> answers = desk.answers();
        assertThat(answers).hasSize(7);
        assertThat(answers.get(3)).containsExactly(new Answer.Changed(2));
        assertThat(answers.get(5)).singleElement().isInstanceOfSatisfying(Answer.Rows.class, rows -> {
            assertThat(rows.columns()).map(String::toLowerCase).containsExactly("id", "name");
            assertThat(rows.total()).isEqualTo(3);
            assertThat(rows.shown())
                    .containsExactly(
                            List.of(Optional.of("1"), Optional.of("wren")),
                            List.of(Optional.of("2"), Optional.empty()));
        });
        assertThat(answers.get(6)).containsExactly(new Answer.Changed(0));
        assertThat(desk.answered())
                .allSatisfy(answered -> assertThat(answered.took()).isPositive());
    }

    @Test
    void copied_rows_are_counted() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL).execute("CREATE TABLE bird (id int)");
        desk.file("1.sql", "COPY bird FROM STDIN;", "1", "2", "3", "\\.");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
        assertThat(desk.answers()).containsExactly(List.of(new Answer.Changed(3)));
    }

    @Test
    void what_can_not_be_committed_is_told_as_that() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL)
                .execute(
                        "CREATE TABLE nest (id int PRIMARY KEY)",
                        "CREATE TABLE bird (nest int REFERENCES nest DEFERRABLE INITIALLY DEFERRED)");
        desk.file("1.sql", "INSERT INTO bird VALUES (7);");
        Failure failure = assertThat(desk.run(database, "1.sql")).failedAt("1.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure.problem().what())
                .startsWith("1.sql can't be committed: ")
                .contains("ROLLED_BACK");
        assertThat(database.queryStrings("SELECT * FROM bird")).isEmpty();
    }

    @Test
    void what_it_sets_in_the_session_ends_with_it() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file("1.sql", "SET search_path TO nowhere;", "CREATE TABLE public.bird (id int);");
        assertThat(desk.run(database, "1.sql")).didExactly("1.sql");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SQLITE", "H2", "DERBY", "HSQLDB"})
    void a_dry_run_is_planned_without_the_database(Product product) {
        TestDatabase nowhere = Servers.fresh(product).atPort(1);
        desk.file("1.sql", "CREATE TABLE bird (id INTEGER);", "INSERT INTO bird VALUES (1);");
        Plan plan = desk.on(nowhere).plan(desk.read("1.sql"));
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Apply.class,
                        step -> assertThat(step.shape().statements()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, SELECT pg_sleep(3)", "MARIADB, SELECT SLEEP(3)"})
    void a_changelog_and_a_file_keep_each_other_out(Product product, String nap, @TempDir Path routines)
            throws Exception {
        TestDatabase database = Servers.fresh(product);
        Project project = new Project(routines).write("V_1_A.sql", "CREATE TABLE bird (id INTEGER);");
        project.on(database).migrate().orThrow();
        project.write("V_2_A.sql", "INSERT INTO bird VALUES (1);");
        desk.file("1.sql", "CREATE TABLE nest (id INTEGER);", "INSERT INTO nest VALUES (1);", nap + ";");
        CompletableFuture<Outcome> file = CompletableFuture.supplyAsync(() -> desk.run(database, "1.sql"));
        await().until(() -> desk.answered().size() == 2);
        assertThatThrownBy(() -> project.on(database)
                        .with(Project.settings().withLockWait(Duration.ofMillis(300)))
                        .migrate())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED));
        assertThat(file.get(20, TimeUnit.SECONDS)).didExactly("1.sql");
        assertThat(project.on(database).migrate()).didExactly("V_2_A.sql");
    }

    @Test
    void of_a_connection_that_breaks_it_is_told_what_is_known() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file("1.sql", "CREATE TABLE bird (id int);", "INSERT INTO bird VALUES (1);", "SELECT pg_sleep(30);");
        CompletableFuture<Outcome> file = CompletableFuture.supplyAsync(() -> desk.run(database, "1.sql"));
        await().until(() -> desk.answered().size() == 2);
        breakConnections(database);
        Failure failure = assertThat(file.get(20, TimeUnit.SECONDS)).failedAt("1.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    static void breakConnections(TestDatabase database) {
        Servers.shared(Product.POSTGRESQL)
                .asAdmin(database)
                .execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE query LIKE '%pg_sleep%' AND datname = current_database() AND pid <> pg_backend_pid()");
    }
}
