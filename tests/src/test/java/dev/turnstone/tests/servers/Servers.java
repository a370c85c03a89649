package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * The databases of this test run. A server starts when the first test asks for it and is shared by all that follow;
 * every test gets databases of its own on it.
 */
public final class Servers {
    private static final Map<Product, DatabaseServer> RUNNING = new EnumMap<>(Product.class);
    private static final Map<Product, UnavailableServer> UNAVAILABLE = new EnumMap<>(Product.class);
    private static final Map<Product, EmbeddedDatabases> EMBEDDED = new EnumMap<>(Product.class);

    private Servers() {}

    /** Makes an empty database that nobody else uses. */
    public static TestDatabase fresh(Product product) {
        return product.isServer() ? shared(product).fresh() : embedded(product).fresh();
    }

    /** The server all tests share. Whoever kills or pauses it brings it back before the test ends. */
    public static synchronized DatabaseServer shared(Product product) {
        skipUnlessAskedFor(product);
        if (UNAVAILABLE.containsKey(product)) {
            throw UNAVAILABLE.get(product);
        }
        if (!RUNNING.containsKey(product)) {
            try {
                RUNNING.put(product, start(product));
            } catch (UnavailableServer e) {
                UNAVAILABLE.put(product, e);
                throw e;
            }
        }
        return RUNNING.get(product);
    }

    /** Starts a server for one test alone, which closes it. */
    public static DatabaseServer start(Product product) {
        try {
            return DatabaseServer.start(software(product));
        } catch (UnavailableServer e) {
            if (Boolean.parseBoolean(BuildSettings.get("servers.required"))) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            throw e;
        }
    }

    /** A port on loopback where nobody listens. */
    public static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized void stopAll() {
        RUNNING.values().forEach(DatabaseServer::close);
        RUNNING.clear();
        EMBEDDED.values().forEach(EmbeddedDatabases::close);
        EMBEDDED.clear();
    }

    /** A run for another version of one server has no use for the others. */
    private static void skipUnlessAskedFor(Product product) {
        List<String> products = List.of(BuildSettings.get("products").split(","));
        if (!products.contains("all") && !products.contains(product.name())) {
            throw new TestAbortedException("this run is for " + products + " only");
        }
    }

    private static ServerSoftware software(Product product) {
        return switch (product) {
            case POSTGRESQL -> new Postgres();
            case MARIADB -> new MariaDb();
            case MYSQL -> new MySql();
            default -> throw new IllegalArgumentException(product + " runs inside the JVM");
        };
    }

    private static synchronized EmbeddedDatabases embedded(Product product) {
        skipUnlessAskedFor(product);
        return EMBEDDED.computeIfAbsent(product, ignored -> new EmbeddedDatabases(library(product)));
    }

    private static EmbeddedSoftware library(Product product) {
        return switch (product) {
            case H2 -> new H2();
            case SQLITE -> new Sqlite();
            case HSQLDB -> new HsqlDb();
            case DERBY -> new Derby();
            default -> throw new IllegalArgumentException(product + " is a server");
        };
    }
}
