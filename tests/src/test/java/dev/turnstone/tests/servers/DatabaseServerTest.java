package dev.turnstone.tests.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseServerTest {
    private DatabaseServer server;

    @AfterEach
    void bring_the_server_back() {
        if (server != null && !server.isRunning()) {
            server.restart();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_killed_server_forgets_what_was_not_committed_and_keeps_the_rest(Product product) throws SQLException {
        server = Servers.shared(product);
        TestDatabase database = server.fresh().execute("CREATE TABLE t (id INT)", "INSERT INTO t VALUES (1)");
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute("INSERT INTO t VALUES (2)");

        server.kill();
        assertThat(server.isRunning()).isFalse();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

        server.restart();
        assertThat(database.queryStrings("SELECT id FROM t")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_paused_server_answers_later(Product product) throws Exception {
        server = Servers.shared(product);
        TestDatabase database = server.fresh();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            server.pause();
            CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> selectOne(statement));
            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            server.resume();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.resume();
        }
    }

    private static boolean selectOne(Statement statement) {
        try {
            return statement.executeQuery("SELECT 1").next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
