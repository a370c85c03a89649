package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Outcome;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.TcpProxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 as a server, which outlives its clients. */
class H2ServerTest {
    @TempDir
    Path folder;

    private Project project;
    private Server server;
    private final RecordingListener heard = new RecordingListener();

    @BeforeEach
    void start() throws Exception {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        project = new Project(Files.createDirectory(folder.resolve("routines")))
                .write("V_1_A.sql", "CREATE TABLE big AS SELECT X AS id FROM SYSTEM_RANGE(1, 400000);");
        on(server.getPort()).migrate().orThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Turnstone on(int port) throws SQLException {
        return Turnstone.of(
                        RoutineFolder.of(project.folder()),
                        JdbcTarget.of("jdbc:h2:tcp://localhost:" + port + "/./db", "sa", ""))
                .with(Project.settings())
                .with(heard);
    }

    @Test
    void what_a_dead_client_has_begun_is_waited_for_and_not_done_again() throws Exception {
        project.write("V_2_A.sql", "CREATE INDEX big_id ON big (id DESC);");
        try (TcpProxy network = TcpProxy.to(server.getPort())) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(on(network.port())::migrate);
            await().until(() -> heard.lines().contains("statement 1 of V_2_A.sql"));
            Thread.sleep(50);
            network.cut();
            assertThat(run.get(20, TimeUnit.SECONDS).endedWith(ErrorCode.CONNECTION_LOST))
                    .isTrue();
        }

        assertThat(on(server.getPort()).migrate()).didExactly("V_2_A.sql");

        assertThat(heard.lines()).anyMatch(line -> line.contains("Statement 1 of V_2_A.sql is done already"));
    }
}
