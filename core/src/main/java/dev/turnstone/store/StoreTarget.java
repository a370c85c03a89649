package dev.turnstone.store;

import dev.turnstone.Listener;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.plan.Database;
import java.util.Objects;

/**
 * A target that is a {@link Store}: opening, waiting for others, carrying out plans and reporting are done here, and the
 * store only has to keep what it is given. Immutable and thread-safe.
 */
public final class StoreTarget implements Target {
    private final String name;
    private final Database database;
    private final StoreOpener opener;

    /**
     * A store to bring up to date.
     *
     * @param name what it is called in messages; shows no secret
     * @param database how it reads scripts; everything in one must join a transaction
     */
    public StoreTarget(String name, Database database, StoreOpener opener) {
        this.name = Objects.requireNonNull(name, "name");
        this.database = Objects.requireNonNull(database, "database");
        this.opener = Objects.requireNonNull(opener, "opener");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Session openForReading(Settings settings, Listener listener) {
        Waiting waiting = new Waiting(name, listener, new Cancellation());
        return new StoreReading(database, waiting.forServer(settings.connectWait(), opener::openForReading));
    }

    @Override
    public WritingSession openForWriting(Settings settings, Listener listener, Cancellation cancellation) {
        Waiting waiting = new Waiting(name, listener, cancellation);
        return new StoreWriting(database, opener, waiting, settings.lockWait(), listener, cancellation);
    }
}
