package dev.turnstone.apply;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks a run to stop: the statement that is running is cancelled where the driver can, and nothing is begun after it.
 * What was done is recorded truthfully. Thread-safe; good for one run.
 */
public final class Cancellation {
    private final AtomicReference<@Nullable Runnable> current = new AtomicReference<>();
    private volatile boolean requested;

    /** Asks for it. Returns at once. */
    public void request() {
        requested = true;
        Runnable running = current.get();
        if (running != null) {
            running.run();
        }
    }

    /** Whether somebody has asked. */
    public boolean isRequested() {
        return requested;
    }

    /**
     * For who works: says what is to be done on a request until {@link #finished}; it is done at once if there was one
     * already.
     */
    public void during(Runnable cancel) {
        current.set(cancel);
        if (requested) {
            cancel.run();
        }
    }

    /** For who works: there is nothing to be cancelled any more. */
    public void finished() {
        current.set(null);
    }
}
