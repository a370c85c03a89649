package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.Cancellation;
import java.time.Duration;

/** Waits for what others have to do. */
final class Waiting {
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final Watch watch;
    private final Cancellation cancellation;
    private final Duration atMost;

    Waiting(Watch watch, Cancellation cancellation, Duration atMost) {
        this.watch = watch;
        this.cancellation = cancellation;
        this.atMost = atMost;
    }

    /** The same for so long. */
    Waiting atMost(Duration other) {
        return new Waiting(watch, cancellation, other);
    }

    /** Whether what is waited for has come about. */
    @FunctionalInterface
    interface Question {
        boolean isAnswered() throws Halt;
    }

    /** Until this is so, or the time is over. */
    boolean until(String what, Duration every, Question question) throws Halt {
        long begin = System.nanoTime();
        Duration told = Duration.ZERO;
        while (!question.isAnswered()) {
            Duration since = Duration.ofNanos(System.nanoTime() - begin);
            if (since.compareTo(atMost) > 0) {
                return false;
            }
            if (since.minus(told).compareTo(TELL_EVERY) >= 0) {
                watch.waiting(what, since);
                told = since;
            }
            pause(every);
        }
        return true;
    }

    /** Ends the step when somebody has asked for that. */
    void heedRequests() throws Halt {
        if (cancellation.isRequested()) {
            throw interrupted();
        }
    }

    private void pause(Duration time) throws Halt {
        heedRequests();
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private static Halt interrupted() {
        return Halt.of(
                ErrorCode.INTERRUPTED,
                "The roll-out was interrupted between two steps. Every server is as its history says.",
                "Run the same command again: it goes on where this one ended.");
    }
}
