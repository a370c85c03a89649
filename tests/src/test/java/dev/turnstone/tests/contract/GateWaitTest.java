package dev.turnstone.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Look;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting for somebody else's run, and what a look costs. */
class GateWaitTest {
    private static final Duration SOON = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private final Told told = new Told();
    private Project project;

    /** What is told while a gate waits. */
    private static final class Told implements Listener {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void waitingForServer(String target, String reason) {
            lines.add("server");
        }

        @Override
        public void waitingForUpgrade(String target, List<String> pending) {
            lines.add(String.join(" ", pending));
        }
    }

    @BeforeEach
    void open() {
        project = new Project(folder)
                .write("V_1_A.sql", "CREATE TABLE bird (id INTEGER NOT NULL PRIMARY KEY);")
                .write("V_2_A.sql", "CREATE TABLE nest (id INTEGER NOT NULL PRIMARY KEY);");
    }

    private Gate gate(Turnstone turnstone, Duration limit) {
        return Gate.of(turnstone).with(Gate.Mode.WAIT).waitingAtMost(limit).with(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void it_waits_while_somebody_else_migrates(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        project.write(
                "V_3_A.sql",
                "CREATE TABLE egg (id INTEGER);",
                product == Product.POSTGRESQL ? "SELECT pg_sleep(2);" : "SELECT SLEEP(2);",
                "CREATE TABLE chick (id INTEGER);");
        Gate gate = gate(project.on(database), Duration.ofMinutes(1));

        CompletableFuture<Look> passed = CompletableFuture.supplyAsync(gate::pass);
        await().until(() -> !told.lines.isEmpty());
        project.on(database).migrate().orThrow();

        assertThat(passed.get(30, TimeUnit.SECONDS).isCurrent()).isTrue();
        assertThat(told.lines).startsWith("V_1_A.sql V_2_A.sql V_3_A.sql").doesNotHaveDuplicates();
    }

    @Test
    void it_waits_for_a_server_that_starts_late() throws Exception {
        Servers.shared(Product.POSTGRESQL);
        try (DatabaseServer server = Servers.start(Product.POSTGRESQL)) {
            TestDatabase database = server.fresh();
            project.on(database).migrate().orThrow();
            server.kill();
            CompletableFuture<Look> passed =
                    CompletableFuture.supplyAsync(gate(project.on(database), Duration.ofMinutes(1))::pass);
            await().until(() -> told.lines.contains("server"));

            server.restart();

            assertThat(passed.get(60, TimeUnit.SECONDS).isCurrent()).isTrue();
        }
    }

    @Test
    void a_server_that_never_comes_is_told_as_such() {
        JdbcTarget nowhere = JdbcTarget.of("jdbc:postgresql://localhost:" + Servers.unusedPort() + "/shop");
        Turnstone turnstone = Turnstone.of(RoutineFolder.of(folder), nowhere);

        assertThatThrownBy(gate(turnstone, SOON)::pass)
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANNOT_CONNECT))
                .hasMessageContaining("Waited 0.");
        assertThat(told.lines).containsExactly("server");
    }

    @Test
    void one_that_was_seen_and_is_gone_at_the_limit_still_needs_its_upgrade() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port())) {
            Gate gate = gate(project.on(database.atPort(network.port())), Duration.ofSeconds(4));
            CompletableFuture<Look> seen = CompletableFuture.supplyAsync(gate::seen);
            await().until(() -> !told.lines.isEmpty());

            network.close();

            Look look = seen.get(30, TimeUnit.SECONDS);
            assertThat(look.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ErrorCode.UPGRADE_REQUIRED);
                assertThat(problem.what()).contains("were pending when it was last seen");
            });
        }
    }

    @Test
    void a_database_that_is_ahead_is_told_at_once_and_not_waited_for() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.on(database).migrate().orThrow();
        Gate older = gate(project.delete("V_2_A.sql").on(database), Duration.ofMinutes(5));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(older::pass)
                        .isInstanceOfSatisfying(
                                TurnstoneException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_AHEAD)));
        assertThat(told.lines).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void at_the_limit_the_gates_sentence_is_said(Product product) {
        TestDatabase database = Servers.fresh(product);

        assertThatThrownBy(gate(project.on(database), SOON)::pass)
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPGRADE_REQUIRED))
                .hasMessageStartingWith("A database schema upgrade is required on ")
                .hasMessageContaining("Waited 0.");
        assertThat(told.lines).containsExactly("V_1_A.sql V_2_A.sql");
    }

    @Test
    void an_interrupted_thread_waits_no_longer() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        CompletableFuture<ErrorCode> ended = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                gate(project.on(database), Duration.ofMinutes(5)).pass();
            } catch (TurnstoneException e) {
                ended.complete(e.code());
            }
        });
        waiting.start();
        await().until(() -> !told.lines.isEmpty());

        waiting.interrupt();

        assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo(ErrorCode.INTERRUPTED);
    }

    /** A statement that refuses transactions has left a journal behind, which has to be looked at too. */
    @Test
    void a_look_at_a_current_database_costs_one_round_trip_after_connecting() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port())) {
            TestDatabase away = database.atPort(network.port());
            project.on(database).migrate().orThrow();
            int withoutJournal = roundTripsOfLook(network, away);
            project.write("V_3_A.sql", "CREATE INDEX CONCURRENTLY bird_id ON bird (id);");
            project.on(database).migrate().orThrow();

            assertThat(withoutJournal).isEqualTo(roundTripsOfConnecting(network, away) + 1);
            assertThat(roundTripsOfLook(network, away)).isEqualTo(withoutJournal);
        }
    }

    private int roundTripsOfLook(TcpProxy network, TestDatabase database) throws InterruptedException {
        int before = network.roundTrips();
        assertThat(Gate.of(project.on(database)).look().isCurrent()).isTrue();
        return settled(network) - before;
    }

    /** The last words of a connection reach the proxy when nobody waits for them any more. */
    private static int settled(TcpProxy network) throws InterruptedException {
        Thread.sleep(300);
        return network.roundTrips();
    }

    /** As the gate connects: read-only. */
    private static int roundTripsOfConnecting(TcpProxy network, TestDatabase database) throws Exception {
        int before = network.roundTrips();
        String url = database.url() + (database.url().contains("?") ? "&" : "?")
                + "assumeMinServerVersion=9.0&preferQueryMode=simple&readOnly=true&readOnlyMode=always";
        DriverManager.getConnection(url, database.username(), database.password())
                .close();
        return settled(network) - before;
    }
}
