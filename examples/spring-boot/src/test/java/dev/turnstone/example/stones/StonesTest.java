package dev.turnstone.example.stones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar as a user does, in each way that README.md tells. */
class StonesTest {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Server server;

    private final String url =
            server.getURL().replaceFirst("^tcp:", "jdbc:h2:tcp:") + "/mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void aDatabaseServerRuns() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    }

    @AfterAll
    static void itEnds() {
        server.stop();
    }

    @AfterEach
    void applicationsEnd() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void it_warns_and_starts() throws Exception {
        start();

        assertThat(get("/actuator/health").body()).contains("\"state\":\"pending\"", "V_1.0_B.sql");
        assertThat(log()).contains("WARN").contains("A database schema upgrade is required");
        assertThat(get("/stones").statusCode()).isEqualTo(500);
    }

    @Test
    void it_refuses_and_says_what_to_do() throws Exception {
        Process application = start("--turnstone.gate=refuse");

        assertThat(application.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(application.exitValue()).isEqualTo(1);
        assertThat(log())
                .contains("APPLICATION FAILED TO START")
                .contains("A database schema upgrade is required")
                .contains(
                        "Run: this application once with turnstone.migrate-on-start=true, which migrates dataSource (");
    }

    @Test
    void it_waits_until_somebody_has_migrated() throws Exception {
        Process application = start("--turnstone.gate=wait");
        await().atMost(PATIENCE).until(() -> log().contains("Waiting"));
        assertThat(application.isAlive()).isTrue();

        Turnstone.of(RoutineFolder.of(Path.of("src/main/resources/db/stones")), JdbcTarget.of(url))
                .migrate()
                .orThrow();

        assertThat(get("/stones").body()).isEqualTo("[\"flint\",\"granite\"]");
    }

    @Test
    void a_waiting_one_ends_when_it_is_asked_to() throws Exception {
        Process application = start("--turnstone.gate=wait");
        await().atMost(PATIENCE).until(() -> log().contains("Waiting"));

        application.destroy();

        assertThat(application.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void it_migrates_by_itself_when_it_is_told_to() throws Exception {
        start("--turnstone.migrate-on-start=true");

        assertThat(get("/stones").body()).isEqualTo("[\"flint\",\"granite\"]");
        assertThat(get("/actuator/turnstone").body()).contains("\"current\":true", "\"applied\":2");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("application.jar"),
                "--server.port=0",
                "--spring.datasource.url=" + url));
        command.addAll(List.of(arguments));
        Process application = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        started.add(application);
        return application;
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** Asks the application as soon as it listens. */
    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        await().atMost(PATIENCE).until(() -> PORT.matcher(log()).find());
        Matcher port = PORT.matcher(log());
        assertThat(port.find()).isTrue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port.group(1) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
