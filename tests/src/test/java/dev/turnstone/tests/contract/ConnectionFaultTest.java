package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network that breaks, and servers that aren't up: what is said then is true. */
class ConnectionFaultTest {
    @TempDir
    Path folder;

    private Project project;
    private final RecordingListener heard = new RecordingListener();

    @BeforeEach
    void open() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_connection_cut_inside_a_transaction_leaves_nothing_of_the_step(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        String nap = product == Product.POSTGRESQL ? "SELECT pg_sleep(4);" : "SELECT SLEEP(4);";
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                .write("V_1_B.sql", "INSERT INTO a VALUES (1);", nap, "INSERT INTO a VALUES (2);");

        Failure failure;
        try (TcpProxy network = TcpProxy.to(Servers.shared(product).port())) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(
                    project.on(database.atPort(network.port())).with(heard)::migrate);
            await().until(() -> heard.lines().contains("statement 2 of V_1_B.sql"));
            Thread.sleep(300);
            network.cut();
            failure = assertThat(run.get(20, TimeUnit.SECONDS)).failedAt("V_1_B.sql");
        }

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(heard.lines()).noneMatch(line -> line.contains("could not be freed"));
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        project.write("V_1_B.sql", "INSERT INTO a VALUES (3);");
        assertThat(project.on(database).migrate()).didExactly("V_1_B.sql");
        assertThat(database.queryStrings("SELECT id FROM a")).containsExactly("3");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void after_a_connection_cut_during_DDL_the_catalog_tells_where_to_go_on(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE seed (id INTEGER)", "DROP TABLE seed");
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                .on(database)
                .migrate()
                .orThrow();
        project.write("V_2_A.sql", "ALTER TABLE a ADD b INTEGER;", "ALTER TABLE a ADD c INTEGER;");

        Failure failure;
        try (TcpProxy network = TcpProxy.to(Servers.shared(product).port());
                Connection reader = database.connect();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM a").close();
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(
                    project.on(database.atPort(network.port())).with(heard)::migrate);
            await().until(() -> heard.lines().contains("statement 1 of V_2_A.sql"));
            Thread.sleep(500);
            network.cut();
            failure = assertThat(run.get(20, TimeUnit.SECONDS)).failedAt("V_2_A.sql");
            reader.rollback();
        }

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.state()).isEqualTo(new DatabaseState.Unknown(0));
        assertThat(failure.problem().next()).contains("It looks in the catalog what became of that statement");
        // The orphan still holds the lock until its statement is through; then the table has the column.
        assertThat(project.on(database).with(heard).migrate()).didExactly("V_2_A.sql");
        assertThat(heard.lines()).anyMatch(line -> line.contains("Statement 1 of V_2_A.sql is done already"));
        assertThat(database.queryStrings("SELECT b, c FROM a")).isEmpty();
    }

    @Test
    void a_commit_whose_answer_is_lost_is_found_in_the_history() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL)
                .execute(
                        "CREATE TABLE slow (id integer)",
                        "CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS"
                                + " 'BEGIN PERFORM pg_sleep(1); RETURN NULL; END'",
                        "CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED"
                                + " FOR EACH ROW EXECUTE FUNCTION linger()");
        project.write("V_1_A.sql", "-- the table");
        project.on(database).baseline(Version.of("1")).orThrow();
        project.write("V_2_A.sql", "INSERT INTO slow VALUES (2);");

        Failure failure;
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port())) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(
                    project.on(database.atPort(network.port())).with(heard)::migrate);
            await().until(() -> heard.lines().contains("statement 1 of V_2_A.sql"));
            Thread.sleep(400);
            network.hold();
            await().until(() -> database.queryStrings("SELECT id FROM slow").size() == 1);
            network.cut();
            network.release();
            failure = assertThat(run.get(20, TimeUnit.SECONDS)).failedAt("V_2_A.sql");
        }

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.state()).isEqualTo(new DatabaseState.Committed());
        assertThat(project.on(database).migrate()).didExactly();
        assertThat(database.queryStrings("SELECT id FROM slow")).containsExactly("2");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_server_that_is_still_starting_is_tried_again(Product product) {
        TestDatabase database = Servers.fresh(product);
        DatabaseServer server = Servers.shared(product);
        server.kill();
        CompletableFuture<Void> start = CompletableFuture.runAsync(
                server::restart, CompletableFuture.delayedExecutor(800, TimeUnit.MILLISECONDS));
        try {
            assertThat(project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                            .on(database)
                            .with(Project.settings().withConnectWait(Duration.ofSeconds(60)))
                            .with(heard)
                            .migrate())
                    .didExactly("V_1_A.sql");
            assertThat(heard.lines()).anyMatch(line -> line.startsWith("waiting for server: "));
        } finally {
            start.join();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_server_that_does_not_come_is_given_up(Product product) {
        TestDatabase nobody = Servers.fresh(product).atPort(Servers.unusedPort());
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);");
        long begin = System.nanoTime();

        assertThatThrownBy(() -> project.on(nobody)
                        .with(Project.settings().withConnectWait(Duration.ofMillis(1200)))
                        .with(heard)
                        .migrate())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANNOT_CONNECT))
                .hasMessageContaining("--connect-wait")
                .hasMessageNotContaining(nobody.password());

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1200));
        assertThat(heard.lines()).isNotEmpty();
    }
}
