package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A database server on loopback that a test may kill, pause and start again; its data survive until it is closed. */
public final class DatabaseServer implements Engine, AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final ServerSoftware software;
    private final Path folder;
    private final int port = Servers.unusedPort();
    private final AtomicInteger names = new AtomicInteger();
    private ServerProcess process;

    private DatabaseServer(ServerSoftware software) {
        this.software = software;
        this.folder = Scratch.folder(software.product().name().toLowerCase(Locale.ROOT));
    }

    static DatabaseServer start(ServerSoftware software) {
        DatabaseServer server = new DatabaseServer(software);
        try {
            ServerProcess.run(software.initialisation(server.folder), server.folder.resolve("initialisation.log"));
            server.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new UnavailableServer(software.product().toString(), e.getMessage());
        }
    }

    public Product product() {
        return software.product();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Where its data and its log are. */
    public Path folder() {
        return folder;
    }

    public boolean isRunning() {
        return process != null && process.isRunning();
    }

    /** Ends the server as a crash would: nothing is flushed, no client is told. */
    public void kill() {
        process.kill();
    }

    /** Starts the server again on the same port with the same data, after killing it if it still runs. */
    public void restart() {
        if (isRunning()) {
            kill();
        }
        start();
    }

    /** Freezes the server: connections stay open, and nothing is answered until {@link #resume()}. */
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    @Override
    public TestDatabase fresh() {
        String name = "db" + names.incrementAndGet();
        Login owner = new Login("owner" + names.get(), "owner-secret");
        admin(software.adminDatabase()).execute(software.create(name, owner).toArray(String[]::new));
        admin(name).execute(software.handOver(name, owner).toArray(String[]::new));
        return database(name, owner);
    }

    @Override
    public boolean exists(TestDatabase database) {
        return !admin(software.adminDatabase())
                .queryStrings(software.find(database.name()))
                .isEmpty();
    }

    @Override
    public void drop(TestDatabase database) {
        admin(software.adminDatabase()).execute(software.drop(database.name()).toArray(String[]::new));
    }

    @Override
    public void release(TestDatabase database) {
        // The server holds the files, not we.
    }

    @Override
    public Optional<Login> createLogin(TestDatabase database, Rights rights) {
        Login login = new Login("guest" + names.incrementAndGet(), "guest-secret");
        admin(database.name())
                .execute(software.admit(login, rights, database.name(), database.owner())
                        .toArray(String[]::new));
        return Optional.of(login);
    }

    /** The database as the server's administrator sees it. */
    public TestDatabase asAdmin(TestDatabase database) {
        return admin(database.name());
    }

    @Override
    public void close() {
        if (isRunning()) {
            kill();
        }
        Scratch.delete(folder);
    }

    private void start() {
        process = ServerProcess.start(software.command(folder, port), folder, software.killSignal());
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isRunning() || System.nanoTime() > limit) {
                throw new IllegalStateException("the server does not start: " + process.lastWords());
            }
            sleep();
        }
    }

    private boolean answers() {
        try {
            admin(software.adminDatabase()).connect().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestDatabase admin(String database) {
        return database(database, software.admin());
    }

    private TestDatabase database(String name, Login login) {
        return new TestDatabase(this, software.product(), name, software.address(name, port), login);
    }
}
