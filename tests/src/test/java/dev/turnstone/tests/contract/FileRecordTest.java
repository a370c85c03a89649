package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.file.Keep;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SQL files that are recorded when they are run by themselves. */
class FileRecordTest {
    @TempDir
    Path folder;

    private FileDesk desk;

    @BeforeEach
    void open() {
        desk = new FileDesk(folder);
    }

    @ParameterizedTest
    @EnumSource
    void a_second_run_says_so_and_does_nothing(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER)");
        desk.file("1.sql", "INSERT INTO bird VALUES (1);");
        assertThat(desk.record(database, "1.sql")).didExactly("1.sql");
        Outcome second = desk.record(database, "1.sql");
        assertThat(second).didExactly();
        assertThat(second.warnings()).extracting(Problem::code).containsExactly(ErrorCode.FILE_RAN_ALREADY);
        assertThat(second.warnings().get(0).what()).contains("1.sql was run with this text on 2");
        assertThat(database.queryStrings("SELECT id FROM bird")).containsExactly("1");
        assertThat(desk.on(database)
                        .keeping(Keep.RECORD)
                        .plan(desk.read("1.sql"))
                        .steps())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void another_text_of_that_name_is_refused(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER)");
        desk.file("1.sql", "INSERT INTO bird VALUES (1);");
        assertThat(desk.record(database, "1.sql")).didExactly("1.sql");
        desk.file("1.sql", "INSERT INTO bird VALUES (2);");
        assertThat(desk.record(database, "1.sql")).isRefusedWith(ErrorCode.FILE_RAN_ALREADY_OTHERWISE);
        assertThat(database.queryStrings("SELECT id FROM bird")).containsExactly("1");
        desk.file("2.sql", "INSERT INTO bird VALUES (2);");
        assertThat(desk.record(database, "2.sql")).didExactly("2.sql");
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_is_run_again_when_it_is_corrected(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER NOT NULL)");
        desk.file("1.sql", "INSERT INTO bird VALUES (1);", "INSERT INTO bird VALUES (NULL);");
        assertThat(desk.record(database, "1.sql")).failedAt("1.sql");
        desk.file("1.sql", "INSERT INTO bird VALUES (1);", "INSERT INTO bird VALUES (2);");
        assertThat(desk.record(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_committed_is_not_done_twice(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER NOT NULL)");
        String[] head = {
            "-- turnstone: transaction=none", "INSERT INTO bird VALUES (1);", "INSERT INTO bird VALUES (2);"
        };
        desk.file("1.sql", with(head, "INSERT INTO bird VALUES (NULL);"));
        assertThat(assertThat(desk.record(database, "1.sql")).failedAt("1.sql").state())
                .isEqualTo(new DatabaseState.HalfApplied(2, 3));
        desk.file("1.sql", with(head, "INSERT INTO bird VALUES (3);"));
        Outcome second = desk.record(database, "1.sql");
        assertThat(second).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(desk.record(database, "1.sql")).didExactly();
    }

    private static String[] with(String[] head, String last) {
        return Stream.concat(Stream.of(head), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void behind_a_commit_inside_the_file_a_run_goes_on_and_repeats_nothing() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        String[] head = {"BEGIN;", "CREATE TABLE bird (id int NOT NULL);", "INSERT INTO bird VALUES (1);", "COMMIT;"};
        desk.file("1.sql", with(head, "INSERT INTO bird VALUES (NULL);"));
        assertThat(desk.record(database, "1.sql")).failedAt("1.sql");
        desk.file("1.sql", with(head, "INSERT INTO bird VALUES (2);"));
        assertThat(desk.record(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void what_is_done_may_not_be_edited() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        desk.file(
                "1.sql",
                "BEGIN;",
                "CREATE TABLE bird (id int NOT NULL);",
                "COMMIT;",
                "INSERT INTO bird VALUES (NULL);");
        assertThat(desk.record(database, "1.sql")).failedAt("1.sql");
        desk.file("1.sql", "BEGIN;", "CREATE TABLE fowl (id int NOT NULL);", "COMMIT;", "INSERT INTO fowl VALUES (1);");
        Outcome refused = desk.record(database, "1.sql");
        assertThat(refused).isRefusedWith(ErrorCode.STEP_HALF_APPLIED);
        assertThat(refused.plan().errors().get(0).advice().toString())
                .contains("turnstone run " + folder.resolve("1.sql") + " --record --from-statement N");
        desk.file("1.sql", "BEGIN;", "CREATE TABLE bird (id int NOT NULL);", "COMMIT;", "INSERT INTO bird VALUES (1);");
        assertThat(desk.on(database).keeping(Keep.RECORD).from(4).run(desk.read("1.sql")))
                .didExactly("1.sql");
        assertThat(desk.record(database, "1.sql")).didExactly();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_file_is_no_concern_of_a_changelog(Product product, @TempDir Path routines) {
        TestDatabase database = Servers.fresh(product);
        Project project = new Project(routines).write("V_1_A.sql", "CREATE TABLE bird (id INTEGER NOT NULL);");
        project.on(database).migrate().orThrow();
        desk.file(
                "1.sql",
                "-- turnstone: transaction=none",
                "INSERT INTO bird VALUES (1);",
                "INSERT INTO bird VALUES (NULL);");
        assertThat(desk.record(database, "1.sql")).failedAt("1.sql");
        project.write("V_2_A.sql", "INSERT INTO bird VALUES (9);");
        assertThat(project.on(database).migrate()).didExactly("V_2_A.sql");
        assertThat(project.on(database).plan().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_that_start_together_one_runs_it(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE bird (id INTEGER)");
        desk.file("1.sql", "INSERT INTO bird VALUES (1);", "INSERT INTO bird VALUES (2);");
        desk.file("0.sql", "INSERT INTO bird VALUES (0);");
        assertThat(desk.record(database, "0.sql")).didExactly("0.sql");
        List<CompletableFuture<Outcome>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> new FileDesk(folder).record(database, "1.sql")))
                .toList();
        List<Outcome> outcomes = both.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).allMatch(Outcome.Completed.class::isInstance);
        assertThat(outcomes.stream().mapToInt(outcome -> outcome.done().size()).sum())
                .isEqualTo(1);
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("0", "1", "2");
    }

    @Test
    void a_run_that_is_cut_off_is_gone_on_with_and_repeats_nothing() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL).execute("CREATE TABLE pause (seconds int)");
        database.execute("INSERT INTO pause VALUES (30)");
        desk.file(
                "1.sql",
                "BEGIN;",
                "CREATE TABLE bird (id int);",
                "INSERT INTO bird VALUES (1);",
                "COMMIT;",
                "CREATE INDEX CONCURRENTLY bird_id ON bird (id);",
                "SELECT pg_sleep((SELECT sum(seconds) FROM pause));",
                "INSERT INTO bird VALUES (2);");
        CompletableFuture<Outcome> cut = CompletableFuture.supplyAsync(() -> desk.record(database, "1.sql"));
        await().until(() -> desk.answered().size() == 5);
        FileRunTest.breakConnections(database);
        assertThat(assertThat(cut.get(20, TimeUnit.SECONDS))
                        .failedAt("1.sql")
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.CONNECTION_LOST);
        database.execute("UPDATE pause SET seconds = 0");
        assertThat(desk.record(database, "1.sql")).didExactly("1.sql");
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("1", "2");
        assertThat(desk.record(database, "1.sql")).didExactly();
    }
}
