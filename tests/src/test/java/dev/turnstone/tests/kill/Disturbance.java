package dev.turnstone.tests.kill;

import java.util.Locale;

/**
 * When a run dies, and of what.
 *
 * @param kind of what
 * @param number at which boundary, or in which round trip, counted from 1; where time decides, 0
 * @param moment when, as a share of the time that an undisturbed run takes; where counting decides, 0
 */
record Disturbance(Kind kind, int number, double moment) {
    @Override
    public String toString() {
        return kind + (number > 0 ? " " + number : String.format(Locale.ROOT, " at %.3f of its time", moment));
    }
}
