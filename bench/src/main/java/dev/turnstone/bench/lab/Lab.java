package dev.turnstone.bench.lab;

import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the databases of one product are made: a server of our own, or a folder. */
public final class Lab implements AutoCloseable {
    private final Product product;
    private final Path folder;
    private final Optional<DatabaseServer> server;
    private final Map<Place, TestDatabase> databases = new HashMap<>();
    private int files;

    /**
     * Starts the server, if the product is one.
     *
     * @throws dev.turnstone.tests.servers.UnavailableServer when it can't be had on this machine
     */
    public Lab(Product product, Path folder) {
        this.product = product;
        this.folder = folder;
        this.server = product.isServer() ? Optional.of(Servers.start(product)) : Optional.empty();
    }

    public Product product() {
        return product;
    }

    /** The server's version, as it says itself. */
    public Optional<String> version() {
        return databases.values().stream().findFirst().map(TestDatabase::serverVersion);
    }

    public Place fresh() {
        return server.map(this::freshOn).orElseGet(this::freshFile);
    }

    private Place freshOn(DatabaseServer running) {
        TestDatabase database = running.fresh();
        Place place = new Place(
                product,
                database.driverUrl(),
                running.port(),
                database.name(),
                database.username(),
                database.password());
        databases.put(place, database);
        return place;
    }

    private Place freshFile() {
        Path file = folder.resolve(product.name().toLowerCase(Locale.ROOT) + ++files);
        String url = product == Product.H2 ? "jdbc:h2:file:" + file : "jdbc:sqlite:" + file;
        return new Place(product, url, 0, file.getFileName().toString(), product == Product.H2 ? "sa" : "", "");
    }

    public void drop(Place place) {
        Optional.ofNullable(databases.remove(place)).ifPresent(TestDatabase::drop);
    }

    /** The log of all statements in one database from now on; empty where there is no such log. */
    public Optional<StatementLog> logStatements(Place place) {
        if (product != Product.POSTGRESQL) {
            return Optional.empty();
        }
        DatabaseServer running = server.orElseThrow();
        running.asAdmin(databases.get(place))
                .execute("ALTER DATABASE " + place.database() + " SET log_statement = 'all'");
        return Optional.of(new StatementLog(running.folder().resolve("server.log")));
    }

    public boolean hasLink() {
        return server.isPresent();
    }

    @Override
    public void close() {
        server.ifPresent(DatabaseServer::close);
    }
}
