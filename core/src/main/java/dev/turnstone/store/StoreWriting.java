package dev.turnstone.store;

import dev.turnstone.Listener;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.history.History;
import dev.turnstone.history.RunSignature;
import dev.turnstone.plan.Database;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/**
 * A store for a run. It is looked at first, and opened for the run only when there is something to do: a plan with errors
 * makes no store, and one that is current can be read by others meanwhile.
 */
record StoreWriting(
        Database database,
        StoreOpener opener,
        Waiting waiting,
        Duration lockWait,
        Listener listener,
        Cancellation cancellation)
        implements Target.WritingSession {

    @Override
    public History history() {
        return look(StoreReading::history);
    }

    @Override
    public String server() {
        return look(StoreReading::server);
    }

    private <T> T look(Function<StoreReading, T> question) {
        try (StoreReading reading = new StoreReading(database, waiting.forLock(lockWait, opener::openForReading))) {
            return question.apply(reading);
        }
    }

    @Override
    public <T> T locked(Function<Target.Run, T> body) {
        RunSignature run =
                RunSignature.at(System.currentTimeMillis(), UUID.randomUUID().toString(), Turnstone.version());
        try (Store.Locked store = waiting.forLock(lockWait, opener::openLocked)) {
            return body.apply(new StoreRun(store, listener, cancellation, run));
        }
    }

    /** Each question opens the store for itself. */
    @Override
    public void close() {}
}
