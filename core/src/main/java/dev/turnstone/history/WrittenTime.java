package dev.turnstone.history;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads points in time as databases write them. There are as many as rows, and the JDK's parser is slow to start. */
public final class WrittenTime {
    private static final String FORM = "dddd-dd-dd dd:dd:dd";
    private static final int NANO_DIGITS = 9;

    private WrittenTime() {}

    /** {@code yyyy-mm-dd hh:mm:ss[.f]}, or what ISO 8601 knows beyond that; empty for anything else. */
    public static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(isOfForm(text) ? plain(text) : LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException e) {
            // Of another form, or the 31st of February
            return Optional.empty();
        }
    }

    private static boolean isOfForm(String text) {
        int fraction = text.length() - FORM.length() - 1;
        if (fraction < -1 || fraction == 0 || fraction > NANO_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char expected = i < FORM.length() ? FORM.charAt(i) : i == FORM.length() ? '.' : 'd';
            char c = text.charAt(i);
            boolean fits = expected == 'd' ? '0' <= c && c <= '9' : c == expected || expected == ' ' && c == 'T';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime plain(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos(text));
    }

    private static int nanos(String text) {
        int start = FORM.length() + 1;
        int nanos = text.length() > start ? number(text, start, text.length()) : 0;
        for (int i = Math.max(text.length(), start) - start; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
