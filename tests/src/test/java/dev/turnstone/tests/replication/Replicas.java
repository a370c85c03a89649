package dev.turnstone.tests.replication;

import static org.awaitility.Awaitility.await;

import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** One publisher and some subscribers, each a PostgreSQL server of its own with a database of its own. */
final class Replicas implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseServer publisherServer;
    private final Map<String, DatabaseServer> subscriberServers = new LinkedHashMap<>();
    private TestDatabase publisher;
    private final Map<String, TestDatabase> subscribers = new LinkedHashMap<>();

    private Replicas(DatabaseServer publisherServer) {
        this.publisherServer = publisherServer;
    }

    /** Starts servers that can publish lists of columns and filtered rows, with empty databases. */
    static Replicas start(String... subscribers) {
        Replicas replicas = ofAnyVersion(subscribers);
        if (replicas.publisher.majorVersion() < 15) {
            replicas.close();
            throw new TestAbortedException("publications have no lists of columns before PostgreSQL 15");
        }
        return replicas;
    }

    /** Starts servers, with empty databases. */
    static Replicas ofAnyVersion(String... subscribers) {
        Replicas replicas = new Replicas(server());
        for (String name : subscribers) {
            replicas.subscriberServers.put(name, server());
        }
        return replicas.anew();
    }

    private static DatabaseServer server() {
        DatabaseServer server = Servers.start(Product.POSTGRESQL);
        TestDatabase admin = server.asAdmin(server.fresh());
        admin.execute(
                "ALTER SYSTEM SET wal_level = logical",
                "ALTER SYSTEM SET max_replication_slots = 50",
                "ALTER SYSTEM SET max_wal_senders = 50",
                "ALTER SYSTEM SET max_logical_replication_workers = 50",
                "ALTER SYSTEM SET max_worker_processes = 80",
                "ALTER SYSTEM SET wal_retrieve_retry_interval = '200ms'");
        server.restart();
        return server;
    }

    /** New, empty databases on the same servers. */
    Replicas anew() {
        dropSubscriptions();
        publisher = publisherServer.asAdmin(publisherServer.fresh());
        subscriberServers.forEach((name, server) -> subscribers.put(name, server.asAdmin(server.fresh())));
        return this;
    }

    private void dropSubscriptions() {
        subscribers
                .values()
                .forEach(database -> database.queryStrings("SELECT subname FROM pg_subscription s"
                                + " JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()")
                        .forEach(name -> database.execute("DROP SUBSCRIPTION " + name)));
    }

    TestDatabase publisher() {
        return publisher;
    }

    TestDatabase subscriber(String name) {
        return subscribers.get(name);
    }

    List<String> names() {
        return List.copyOf(subscribers.keySet());
    }

    DatabaseServer serverOf(String name) {
        return subscriberServers.get(name);
    }

    DatabaseServer publisherServer() {
        return publisherServer;
    }

    /** Publishes the tables of the samples, and subscribes to them. */
    Replicas connect() {
        return connect(SampleChange.publications().strip().replaceAll(";$", ""));
    }

    /** Publishes tables as birds, and subscribes to them. */
    Replicas connect(String publication) {
        publisher.execute(publication);
        subscribers.forEach((name, database) -> database.execute(
                "CREATE SUBSCRIPTION birds_" + name + " CONNECTION 'host=127.0.0.1 port=" + publisherServer.port()
                        + " dbname=" + publisher.name() + " user=" + publisher.username() + " password="
                        + publisher.password() + "' PUBLICATION birds WITH (slot_name = slot_" + publisher.name()
                        + name + ")"));
        awaitReady();
        return this;
    }

    /**
     * Until all tables are copied, for good: a subscriber notes that without waiting for the disk, and killed at once it
     * would come back without the note, while the publisher has dropped the slot of the copy.
     */
    private void awaitReady() {
        for (TestDatabase database : subscribers.values()) {
            await().atMost(PATIENCE)
                    .until(() -> database.queryStrings("SELECT 1 FROM pg_subscription_rel WHERE srsubstate <> 'r'")
                            .isEmpty());
            database.execute("CHECKPOINT");
        }
    }

    /** Runs statements everywhere. */
    Replicas everywhere(String... statements) {
        publisher.execute(statements);
        subscribers.values().forEach(database -> database.execute(statements));
        return this;
    }

    /** Waits until everything that is written is applied. */
    void awaitApplied() {
        String now = publisher.queryStrings("SELECT pg_current_wal_lsn()").get(0);
        await().atMost(PATIENCE)
                .until(() -> publisher
                        .queryStrings("SELECT slot_name FROM pg_replication_slots WHERE database = current_database()"
                                + " AND slot_name NOT LIKE 'pg%sync%' AND confirmed_flush_lsn < '" + now + "'")
                        .isEmpty());
    }

    /** How often a subscriber has failed. */
    long failures(String name) {
        return Long.parseLong(subscribers
                .get(name)
                .queryStrings("SELECT coalesce(sum(apply_error_count + sync_error_count), 0)"
                        + " FROM pg_stat_subscription_stats x JOIN pg_subscription s ON s.oid = x.subid"
                        + " JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()")
                .get(0));
    }

    /** The settings file that names them; who isn't a subscriber of ours has another role. */
    List<String> settingsFile(String... foreign) {
        List<String> lines = new ArrayList<>(List.of("changelog: db", "targets:"));
        target(lines, "main", "publisher", publisher);
        subscribers.forEach((name, database) ->
                target(lines, name, List.of(foreign).contains(name) ? "foreign-subscriber" : "subscriber", database));
        return lines;
    }

    private static void target(List<String> lines, String name, String role, TestDatabase database) {
        lines.add("  " + name + ":");
        lines.add("    role: " + role);
        lines.add("    settings:");
        lines.add("      url: " + database.url());
        lines.add("      username: " + database.username());
        lines.add("      password: " + database.password());
    }

    @Override
    public void close() {
        subscriberServers.values().forEach(DatabaseServer::close);
        publisherServer.close();
    }
}
