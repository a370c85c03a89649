package dev.turnstone.apply.together;

import java.time.Duration;

/**
 * How many steps to send in one message: so many that the server works at it for a moment, in which nobody has to wait
 * for news and a round trip doesn't count.
 */
public final class GroupSize {
    private static final int FIRST = 32;
    private static final int MOST = 500;
    /** One slow step among quick ones says little about the next. */
    private static final int GROWTH = 4;

    private static final long GOAL_NANOS = Duration.ofMillis(300).toNanos();

    private int next = FIRST;

    public int next() {
        return next;
    }

    /** Takes note of how long so many steps took. */
    public void took(int steps, Duration time) {
        long perStep = Math.max(1, time.toNanos() / steps);
        long wanted = Math.min(GOAL_NANOS / perStep, (long) next * GROWTH);
        next = (int) Math.max(1, Math.min(MOST, wanted));
    }
}
