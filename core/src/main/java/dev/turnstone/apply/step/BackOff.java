package dev.turnstone.apply.step;

import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.Workplace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a step is tried again that the server refused for what others were doing. The pauses grow, so that those who wait
 * behind us get through, and are jittered, so that two who got into each other's way don't do so again.
 */
public final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long SLICE_MILLIS = 100;

    private final Workplace place;
    private final ProgressWatch watch;
    private Optional<Long> begin = Optional.empty();
    private Duration next = FIRST;

    public BackOff(Workplace place, ProgressWatch watch) {
        this.place = place;
        this.watch = watch;
    }

    /** Whether that is what the server said, and there is time left. */
    public boolean isWorthAnotherTry(SQLException refusal) {
        if (!place.dialect().saysTryAgain(refusal)) {
            return false;
        }
        if (begin.isEmpty()) {
            begin = Optional.of(System.nanoTime());
        }
        return left().compareTo(Duration.ZERO) > 0 && !place.cancellation().isRequested();
    }

    /** Lets others through before something is sent again in smaller pieces. */
    public void pauseIfInTheWay(String name, SQLException refusal) {
        if (isWorthAnotherTry(refusal)) {
            pause(name, refusal);
        }
    }

    private Duration left() {
        return place.lockWait().minusNanos(System.nanoTime() - begin.orElseThrow());
    }

    /** Says why, and waits. A request to stop ends the waiting. */
    public void pause(String name, SQLException refusal) {
        long jittered =
                Math.round(next.toMillis() * (0.75 + ThreadLocalRandom.current().nextDouble() / 2));
        long pause = Math.max(1, Math.min(jittered, left().toMillis()));
        place.listener()
                .notice(String.format(
                        Locale.ROOT,
                        "%s has to give way: %s%s. What it did not commit is rolled back; it is tried again in %.1f s.",
                        name,
                        place.dialect().wordsOf(refusal).strip(),
                        watch.takeBlocker().map(blocker -> "; " + blocker).orElse(""),
                        pause / 1000.0));
        sleep(pause);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private void sleep(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        try {
            while (System.nanoTime() < end && !place.cancellation().isRequested()) {
                Thread.sleep(Math.min(SLICE_MILLIS, millis));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            place.cancellation().request();
        }
    }

    /** The last refusal, with whom it is due to as far as that is known; any other error as it is. */
    public SQLException last(SQLException refusal) {
        if (begin.isEmpty() || !place.dialect().saysTryAgain(refusal)) {
            return refusal;
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begin.get()).toSeconds();
        return new SQLException(
                place.dialect().wordsOf(refusal).strip()
                        + watch.takeBlocker().map(blocker -> "; " + blocker).orElse("") + "; tried again for " + seconds
                        + " s",
                refusal.getSQLState(),
                refusal.getErrorCode(),
                refusal);
    }
}
