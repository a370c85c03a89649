package dev.turnstone.tests.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases of one embedded product, each in a temporary folder of its own. */
final class EmbeddedDatabases implements Engine, AutoCloseable {
    private final EmbeddedSoftware software;
    private final Path folder;
    private final DeathWatch watch;
    private final AtomicInteger names = new AtomicInteger();

    EmbeddedDatabases(EmbeddedSoftware software) {
        this.software = software;
        this.folder = Scratch.folder(software.product().name().toLowerCase(Locale.ROOT));
        this.watch = DeathWatch.over(folder);
    }

    @Override
    public TestDatabase fresh() {
        String name = "db" + names.incrementAndGet();
        Path home = home(name);
        Scratch.make(home);
        Address address = Address.ofFile(software.url(home), software.file(home));
        return new TestDatabase(this, software.product(), name, address, software.owner());
    }

    @Override
    public boolean exists(TestDatabase database) {
        return Files.exists(database.file().orElseThrow());
    }

    @Override
    public void drop(TestDatabase database) {
        release(database);
        Scratch.delete(home(database.name()));
        Scratch.make(home(database.name()));
    }

    @Override
    public void release(TestDatabase database) {
        software.release(database);
    }

    @Override
    public Optional<Login> createLogin(TestDatabase database, Rights rights) {
        Login login = new Login("GUEST" + names.incrementAndGet(), "guest-secret");
        List<String> statements = software.admit(login, rights, database);
        database.execute(statements.toArray(String[]::new));
        return statements.isEmpty() ? Optional.empty() : Optional.of(login);
    }

    @Override
    public void close() {
        watch.end();
        Scratch.delete(folder);
    }

    private Path home(String name) {
        return folder.resolve(name);
    }
}
