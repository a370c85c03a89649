package dev.turnstone.spring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.turnstone.spring.property.ApplicationProperties;
import dev.turnstone.spring.property.StartSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Answers health probes while the start waits or migrates, when nobody else listens yet: alive, and not ready. So nobody
 * kills an application for a long migration. It lets go of the port before the application takes it.
 */
interface Probes extends AutoCloseable {
    /** Answers nobody. */
    Probes SILENT = state -> {};

    /** Begins to answer. */
    void answer(Supplier<StartState> state);

    @Override
    default void close() {}

    /** Those that an application asks for. */
    static Probes of(Environment environment) {
        boolean wanted =
                new ApplicationProperties(environment).values(StartSettings.ALL).isOn(StartSettings.ANSWER_PROBES);
        int usual = environment.getProperty("server.port", Integer.class, 8080);
        int port = environment.getProperty("management.server.port", Integer.class, usual);
        String base = environment.getProperty("management.endpoints.web.base-path", "/actuator");
        return wanted && port > 0 ? new AtPort(port, base) : SILENT;
    }

    /** On a port of this machine. */
    final class AtPort implements Probes {
        private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
        private static final int OK = 200;
        private static final int UNAVAILABLE = 503;

        private final int port;
        private final String base;
        private Runnable end = () -> {};

        AtPort(int port, String base) {
            this.port = port;
            this.base = base;
        }

        @Override
        public void answer(Supplier<StartState> state) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
                server.createContext("/", exchange -> answer(exchange, state.get()));
                server.start();
                end = () -> server.stop(0);
            } catch (IOException e) {
                LOG.warn(
                        "Health probes can't be answered at port {} while the start is going on: {}",
                        port,
                        e.toString());
            }
        }

        private void answer(HttpExchange exchange, StartState state) throws IOException {
            String path = exchange.getRequestURI().getPath();
            boolean alive = path.endsWith("/livez") || path.equals(base + "/health/liveness");
            String word = state.phase().name().toLowerCase(Locale.ROOT);
            byte[] body = (alive
                            ? "{\"status\":\"UP\"}"
                            : "{\"status\":\"OUT_OF_SERVICE\",\"components\":{\"turnstone\":{\"status\":\"OUT_OF_SERVICE\","
                                    + "\"details\":{\"state\":\"" + word + "\"}}}}")
                    .getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(alive ? OK : UNAVAILABLE, body.length);
                exchange.getResponseBody().write(body);
            }
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
