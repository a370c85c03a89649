package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.tests.contract.JavaStep.V_1_A;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client's host is gone and nobody told the server, which frees the lock all the same. */
class HalfOpenConnectionTest {
    @TempDir
    Path folder;

    /** A proxy that forwards nothing any more looks like that to a server that counts the time since the last command. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_server_that_hears_nothing_for_30_seconds_ends_the_session_and_with_it_the_lock(Product product)
            throws Exception {
        TestDatabase database = Servers.fresh(product);
        AtomicReference<String> session = new AtomicReference<>("");
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (TcpProxy network = TcpProxy.to(Servers.shared(product).port())) {
            CompletableFuture<?> run = CompletableFuture.supplyAsync(new Project(folder)
                    .on(database.atPort(network.port()), new V_1_A(context -> {
                        try (var statement = context.connection().createStatement();
                                var row = statement.executeQuery("SELECT CONNECTION_ID()")) {
                            row.next();
                            network.hold();
                            session.set(row.getString(1));
                        }
                        mayEnd.await(60, TimeUnit.SECONDS);
                    }))::migrate);
            await().atMost(Duration.ofSeconds(20)).until(() -> !session.get().isEmpty());
            String find = "SELECT ID FROM information_schema.PROCESSLIST WHERE ID = " + session.get();
            assertThat(database.queryStrings(find)).hasSize(1);

            await().atMost(Duration.ofSeconds(33))
                    .until(() -> database.queryStrings(find).isEmpty());

            network.cut();
            network.release();
            mayEnd.countDown();
            run.handle((outcome, error) -> true).get(30, TimeUnit.SECONDS);
        }
    }

    /**
     * PostgreSQL leaves it to the network's protocol, and on loopback every host lives: what can be shown here is that
     * the server has asked the operating system for it. Idle: 10 s and three probes, each 5 s after the last. With data on
     * the way: 25 s.
     */
    @Test
    void PostgreSQL_has_the_operating_system_look_after_the_clients_host() {
        TestDatabase database =
                Servers.fresh(Product.POSTGRESQL).execute("CREATE TABLE seen (name text, setting text)");
        Project project = new Project(folder)
                .write(
                        "V_1_A.sql",
                        "INSERT INTO seen SELECT name, current_setting(name) FROM pg_settings"
                                + " WHERE name LIKE 'tcp%' OR name = 'client_connection_check_interval';");
        project.on(database).baseline(dev.turnstone.Version.of("0")).orThrow();
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
        assertThat(database.queryStrings("SELECT name, setting FROM seen"))
                .contains(
                        "tcp_keepalives_idle | 10",
                        "tcp_keepalives_interval | 5",
                        "tcp_keepalives_count | 3",
                        "tcp_user_timeout | 20000");
    }
}
