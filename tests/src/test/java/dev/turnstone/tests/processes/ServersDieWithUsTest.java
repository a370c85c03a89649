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
            String[] pidAndFolder = run.stdout().strip().split(" ");
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(pidAndFolder[0])).orElseThrow();
            Path folder = Path.of(pidAndFolder[1]);
            assertThat(folder).exists();

            run.kill();
            await().atMost(Duration.ofSeconds(20)).until(() -> !server.isAlive() && !Files.exists(folder));
        }
    }

    static final class StartsServer {
        public static void main(String[] args) throws InterruptedException {
            DatabaseServer server = Servers.start(Product.POSTGRESQL);
            System.out.println(server.pid() + " " + server.folder());
            Thread.sleep(120_000);
        }
    }
}
