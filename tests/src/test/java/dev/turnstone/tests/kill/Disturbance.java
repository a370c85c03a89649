package dev.turnstone.tests.kill;

import java.util.Locale;

/**
 * When a run dies, and of what.
 *
 * @param kind of what
 * @param number at which boundary, or in which round trip, counted from 1; where only time decides, 0
 * @param moment a share of the time that an undisturbed run takes to the next boundary, or where there is no number,
 *     from its beginning to its end
 */
record Disturbance(Kind kind, int number, double moment) {
    @Override
    public String toString() {
        return kind
                + (number > 0 ? " " + number : "")
                + (moment > 0 ? String.format(Locale.ROOT, " +%.3f", moment) : "");
    }
}
