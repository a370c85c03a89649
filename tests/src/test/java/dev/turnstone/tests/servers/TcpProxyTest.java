package dev.turnstone.tests.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private DatabaseServer server;
    private TcpProxy network;
    private TestDatabase database;

    @BeforeEach
    void open() {
        server = Servers.shared(Product.POSTGRESQL);
        network = TcpProxy.to(server.port());
        database = server.fresh().atPort(network.port());
    }

    @AfterEach
    void close() {
        // Not there when the test was skipped for want of the server.
        if (network != null) {
            network.close();
        }
    }

    @Test
    void forwards_both_ways() {
        assertThat(database.queryStrings("SELECT repeat('x', 100000)").get(0)).hasSize(100_000);
    }

    @Test
    void a_cut_ends_what_is_open_and_lets_new_connections_in() throws SQLException {
        Statement statement = database.connect().createStatement();
        network.cut();
        assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
        assertThat(database.queryStrings("SELECT 1")).containsExactly("1");
    }

    @Test
    void a_cut_can_come_in_the_middle_of_an_answer() throws SQLException {
        Statement statement = database.connect().createStatement();
        network.cutAfter(50_000);
        assertThatThrownBy(() -> statement.executeQuery("SELECT repeat('x', 100000)"))
                .isInstanceOf(SQLException.class);
        assertThat(database.queryStrings("SELECT 1")).containsExactly("1");
    }

    @Test
    void an_answer_that_is_lost_was_given_and_a_request_that_is_lost_was_not_heard() throws SQLException {
        database.execute("CREATE TABLE t (id INT)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            network.loseAnswer(network.roundTrips() + 2);
            statement.execute("INSERT INTO t VALUES (1)");
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (2)"))
                    .isInstanceOf(SQLException.class);
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            network.loseRequest(network.roundTrips() + 1);
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (3)"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.queryStrings("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void a_held_connection_stays_open_and_silent() throws Exception {
        try (Connection connection = database.connect()) {
            network.hold();
            CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> isValid(connection));
            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            network.release();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void who_is_cut_off_in_silence_learns_of_the_end_only_when_the_silence_ends() throws Exception {
        try (Connection connection = database.connect()) {
            network.swallowAnswer(network.roundTrips() + 1);
            CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> isValid(connection));
            await().until(network::isSilent);
            network.giveUpByServer();
            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            network.release();

            answer.get(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void counts_and_delays_round_trips() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            int before = network.roundTrips();
            network.delay(Duration.ofMillis(100));
            long start = System.nanoTime();
            statement.execute("SELECT 1; SELECT 2; SELECT 3");
            statement.execute("SELECT 1");
            assertThat(network.roundTrips() - before).isEqualTo(2);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(2));
        }
    }

    @Test
    void a_client_learns_that_the_server_behind_is_off() {
        try (TcpProxy toNowhere = TcpProxy.to(Servers.unusedPort())) {
            assertThatThrownBy(() -> database.atPort(toNowhere.port()).connect())
                    .isInstanceOf(SQLException.class);
        }
    }

    private static boolean isValid(Connection connection) {
        try {
            return connection.isValid(20);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
