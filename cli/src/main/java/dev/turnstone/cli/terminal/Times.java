package dev.turnstone.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
public final class Times {
    private Times() {}

    /** As exact as is of interest: {@code 12 ms}, {@code 1.2 s}, {@code 3 min 5 s}, {@code 2 h 10 min}. */
    public static String shown(Duration time) {
        if (time.toMillis() < 1000) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return time.toMinutes() < 60
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
