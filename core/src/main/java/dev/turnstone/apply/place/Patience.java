package dev.turnstone.apply.place;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.apply.Cancellation;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a run waits for others, all its waiting for one lock together, and what it says meanwhile. */
public final class Patience {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final Listener listener;
    private final Cancellation cancellation;
    private final Duration limit;
    private final long begin = System.nanoTime();
    private long lastTold = Long.MIN_VALUE;

    /** Of a run on a database. */
    public Patience(Workplace place) {
        this(place.listener(), place.cancellation(), place.lockWait());
    }

    /** Of whoever waits for others at the most so long. */
    public Patience(Listener listener, Cancellation cancellation, Duration limit) {
        this.listener = listener;
        this.cancellation = cancellation;
        this.limit = limit;
    }

    /** Somebody had the lock all the time. */
    public static final class Exhausted extends SQLTransientException {
        private static final long serialVersionUID = 1;

        private final ErrorCode code;

        private Exhausted(ErrorCode code, String what, String holder, Duration waited) {
            super(what + ": " + holder + ". Waited " + waited.toSeconds() + " s.");
            this.code = code;
        }

        /** Whether the time was up, or somebody asked to stop. */
        public ErrorCode code() {
            return code;
        }
    }

    /** Waits a moment for the holder to go. */
    public void pause(String holder) throws Exhausted {
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        if (lastTold == Long.MIN_VALUE || System.nanoTime() - lastTold > TELL_EVERY.toNanos()) {
            lastTold = System.nanoTime();
            listener.waitingForLock(holder, waited);
        }
        if (cancellation.isRequested()) {
            throw new Exhausted(
                    ErrorCode.INTERRUPTED,
                    "Interrupted while waiting for the lock, which another run has",
                    holder,
                    waited);
        }
        if (waited.compareTo(limit) >= 0) {
            throw new Exhausted(ErrorCode.LOCK_NOT_OBTAINED, "Another run has the lock", holder, waited);
        }
        try {
            Thread.sleep(POLL.toMillis() + ThreadLocalRandom.current().nextInt(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.request();
        }
    }
}
