package dev.turnstone.tests.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServersDieWithUsTest {
    @Test
    void a_killed_test_run_leaves_no_server_and_no_files_behind() {
        Servers.shared(Product.POSTGRESQL);
        try (JavaProcess run = JavaProcess.start(StartsServer.class)) {
            await().atMost(Duration.ofSeconds(90)).until(() -> run.stdout().contains("\n") || !run.isRunning());
            String[] started = run.stdout().strip().split(" ");
            ProcessHandle server = ProcessHandle.of(Long.parseLong(started[0])).orElseThrow();
            Path folder = Path.of(started[1]);
            Path embedded = Path.of(started[2]);
            assertThat(folder).exists();
            assertThat(embedded).exists();

            run.kill();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !server.isAlive() && !Files.exists(folder) && !Files.exists(embedded));
        }
    }

    static final class StartsServer {
        public static void main(String[] args) throws InterruptedException {
            DatabaseServer server = Servers.start(Product.POSTGRESQL);
            Path embedded = Servers.fresh(Product.H2)
                    .execute("CREATE TABLE t (id INT)")
                    .file()
                    .orElseThrow();
            System.out.println(server.pid() + " " + server.folder() + " " + embedded);
            Thread.sleep(120_000);
        }
    }
}
