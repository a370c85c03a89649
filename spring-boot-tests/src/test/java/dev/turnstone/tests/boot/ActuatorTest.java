package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What an application tells about its schema over HTTP. */
class ActuatorTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_endpoint_says_how_each_target_stands() throws Exception {
        try (ConfigurableApplicationContext application =
                web(Servers.fresh(Product.POSTGRESQL)).run()) {
            assertThat(get(application, "/actuator/turnstone").body())
                    .contains("\"state\":\"behind\"")
                    .contains("\"target\":\"dataSource\"")
                    .contains("\"server\":\"PostgreSQL")
                    .contains("\"changelog\":\"classpath:db/routines\"")
                    .contains("\"current\":false")
                    .contains("\"pending\":[\"V_1.0_A.sql\",\"V_1.0_B.sql\"]");
        }
    }

    @Test
    void health_is_up_and_names_what_is_pending_until_somebody_has_migrated() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        try (ConfigurableApplicationContext application = web(database).run()) {
            assertThat(health(application))
                    .contains("\"turnstone\":{")
                    .contains("\"state\":\"pending\"")
                    .contains("V_1.0_B.sql");

            Start.on(database).with("turnstone.migrate-on-start", "true").runAndClose();

            assertThat(health(application)).contains("\"state\":\"current\"").doesNotContain("V_1.0_B.sql");
        }
    }

    @Test
    void whoever_has_migrated_is_current() throws Exception {
        Start start = web(Servers.fresh(Product.H2)).with("turnstone.migrate-on-start", "true");
        try (ConfigurableApplicationContext application = start.run()) {
            HttpResponse<String> answer = get(application, "/actuator/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"state\":\"current\"");
        }
    }

    @Test
    void while_a_start_migrates_it_is_alive_and_not_ready() throws Exception {
        int port = Servers.unusedPort();
        Start start = web(Servers.fresh(Product.POSTGRESQL))
                .with("server.port", String.valueOf(port))
                .with("turnstone.changelog", "classpath:db/slow")
                .with("turnstone.migrate-on-start", "true")
                .with("turnstone.answer-probes", "true");
        CompletableFuture<ConfigurableApplicationContext> started = CompletableFuture.supplyAsync(start::run);

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get(port, "/livez").statusCode() == 200);
        assertThat(get(port, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> health = get(port, "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"state\":\"migrating\"");
        assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(started).isNotDone();

        try (ConfigurableApplicationContext application = started.get()) {
            assertThat(get(application, "/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    private static Start web(TestDatabase database) {
        return Start.on(database)
                .asWebApplication()
                .with("management.endpoints.web.exposure.include", "health,turnstone")
                .with("management.endpoint.health.show-details", "always");
    }

    private String health(ConfigurableApplicationContext application) throws IOException, InterruptedException {
        return get(application, "/actuator/health").body();
    }

    private HttpResponse<String> get(ConfigurableApplicationContext application, String path)
            throws IOException, InterruptedException {
        return get(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class), path);
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }
}
