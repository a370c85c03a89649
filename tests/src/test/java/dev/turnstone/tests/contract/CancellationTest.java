package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.contract.JavaStep.V_1_B;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that are asked to stop, and statements whose time is up. Derby's driver can't cancel. */
class CancellationTest {
    @TempDir
    Path folder;

    private Project project;
    private final RecordingListener heard = new RecordingListener();
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void open() {
        project = new Project(folder).write("V_1_A.sql", "CREATE TABLE a (id INTEGER);");
    }

    /** A statement that works for a minute and more, and fails when it is cancelled. */
    private static String endless(Product product) {
        return switch (product) {
            case POSTGRESQL -> "SELECT pg_sleep(60);";
            case MARIADB, MYSQL ->
                "INSERT INTO a SELECT COUNT(*) FROM information_schema.COLUMNS x, information_schema.COLUMNS y,"
                        + " information_schema.COLUMNS z WHERE SLEEP(0.01) = 0 AND x.ORDINAL_POSITION < y.ORDINAL_POSITION;";
            case H2 -> "INSERT INTO a SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) x, SYSTEM_RANGE(1, 1000000) y;";
            case SQLITE ->
                "INSERT INTO a WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000000)"
                        + " SELECT COUNT(*) FROM n;";
            case HSQLDB ->
                "INSERT INTO a SELECT COUNT(*) FROM INFORMATION_SCHEMA.SYSTEM_COLUMNS x,"
                        + " INFORMATION_SCHEMA.SYSTEM_COLUMNS y, INFORMATION_SCHEMA.SYSTEM_COLUMNS z"
                        + " WHERE MOD(x.ORDINAL_POSITION + y.ORDINAL_POSITION + z.ORDINAL_POSITION, 7) = 9;";
            case DERBY ->
                "INSERT INTO a SELECT COUNT(*) FROM SYS.SYSCOLUMNS w, SYS.SYSCOLUMNS x, SYS.SYSCOLUMNS y,"
                        + " SYS.SYSCOLUMNS z WHERE MOD(w.COLUMNNUMBER + x.COLUMNNUMBER * y.COLUMNNUMBER"
                        + " + z.COLUMNNUMBER, 7) = 9;";
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DERBY")
    void a_long_statement_is_cancelled_and_the_next_run_goes_on(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_B.sql", "INSERT INTO a VALUES (1);", endless(product), "INSERT INTO a VALUES (2);");

        CompletableFuture<Outcome> run =
                CompletableFuture.supplyAsync(project.on(database).with(heard).with(cancellation)::migrate);
        await().until(() -> heard.lines().contains("statement 2 of V_1_B.sql"));
        Thread.sleep(300);
        cancellation.request();

        Failure failure = assertThat(run.get(15, TimeUnit.SECONDS))
                .afterDoing("V_1_A.sql")
                .failedAt("V_1_B.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        project.write("V_1_B.sql", "INSERT INTO a VALUES (3);");
        assertThat(project.on(database).migrate()).didExactly("V_1_B.sql");
        assertThat(database.queryStrings("SELECT id FROM a")).containsExactly("3");
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_longer_than_its_time_fails_in_time(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_B.sql", "-- turnstone: statement-timeout=700ms", endless(product));
        long begin = System.nanoTime();

        Failure failure = assertThat(project.on(database).migrate())
                .afterDoing("V_1_A.sql")
                .failedAt("V_1_B.sql");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure.problem().what()).contains("(statement-timeout) of 700 ms was reached");
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(database.queryStrings("SELECT id FROM a")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DERBY")
    void what_a_Java_routine_executes_is_cancelled_too(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        String statement = endless(product).replace(";", "");

        CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(project.on(database, new V_1_B(context -> {
                    heard.notice("in Java");
                    JavaStep.execute(context, statement);
                }))
                .with(cancellation)::migrate);
        await().until(() -> heard.lines().contains("notice: in Java"));
        Thread.sleep(300);
        cancellation.request();

        Failure failure = assertThat(run.get(15, TimeUnit.SECONDS)).failedAt("V_1_B.java");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(database.queryStrings("SELECT id FROM a")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void between_two_steps_a_run_just_ends(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.write("V_1_C.sql", "INSERT INTO a VALUES (3);");

        Failure failure = assertThat(project.on(database, new V_1_B(context -> cancellation.request()))
                        .with(cancellation)
                        .migrate())
                .afterDoing("V_1_A.sql", "V_1_B.java")
                .failedAt("V_1_C.sql");

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(project.on(database, new V_1_B(context -> {})).migrate()).didExactly("V_1_C.sql");
    }
}
