package dev.turnstone.liquibase.literals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** How a database wants days and times. */
enum MomentStyle {
    /** As a text. */
    TEXT("'%s'", "'%s'", "'%s'", at -> seconds(at) + fraction(at.getNano(), 0)),
    /** As a text, with exactly three digits behind the second. */
    TEXT_WITH_MILLISECONDS("'%s'", "'%s'", "'%s'", at -> seconds(at) + milliseconds(at)),
    /** As a text with a T in the middle. */
    TEXT_WITH_T("'%s'", "'%s'", "'%s'", at -> seconds(at).replace(' ', 'T') + fraction(at.getNano(), 0)),
    /** As a text that a function takes. */
    FUNCTION("DATE('%s')", "TIME('%s')", "TIMESTAMP('%s')", at -> seconds(at) + fraction(at.getNano(), 0)),
    /** The same, with six digits behind the second, or more. */
    FUNCTION_WITH_MICROSECONDS(
            "DATE('%s')", "TIME('%s')", "TIMESTAMP('%s')", at -> seconds(at) + fraction(at.getNano(), 6)),
    /** As a text and its format. */
    FORMAT(
            "TO_DATE('%s', 'YYYY-MM-DD')",
            "TO_DATE('%s', 'HH24:MI:SS')",
            "TO_DATE('%s', 'YYYY-MM-DD HH24:MI:SS')",
            at -> seconds(at) + fraction(at.getNano(), 0)) {
        @Override
        String write(LocalDateTime at) {
            return at.getNano() == 0
                    ? super.write(at)
                    : "TO_TIMESTAMP('" + seconds(at) + fraction(at.getNano(), 0) + "', 'YYYY-MM-DD HH24:MI:SS.FF')";
        }
    };

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final String day;
    private final String time;
    private final String instant;
    private final Function<LocalDateTime, String> digits;

    MomentStyle(String day, String time, String instant, Function<LocalDateTime, String> digits) {
        this.day = day;
        this.time = time;
        this.instant = instant;
        this.digits = digits;
    }

    String write(Moment moment) {
        if (moment instanceof Moment.Day only) {
            return String.format(Locale.ROOT, day, only.date());
        }
        if (moment instanceof Moment.ZeroDay zero) {
            return String.format(Locale.ROOT, day, zero.text());
        }
        return moment instanceof Moment.Instant instant ? write(instant.at()) : write(((Moment.Time) moment).time());
    }

    String write(LocalDateTime at) {
        return String.format(Locale.ROOT, instant, digits.apply(at));
    }

    private String write(LocalTime at) {
        return String.format(Locale.ROOT, time, TIME.format(at));
    }

    /** As texts that are no literals have it: at least one digit behind the second. */
    static String plain(Moment moment) {
        if (moment instanceof Moment.Instant instant) {
            String fraction = fraction(instant.at().getNano(), 0);
            return seconds(instant.at()) + (fraction.isEmpty() ? ".0" : fraction);
        }
        if (moment instanceof Moment.ZeroDay zero) {
            return zero.text();
        }
        return moment instanceof Moment.Day only ? only.date().toString() : TIME.format(((Moment.Time) moment).time());
    }

    private static String seconds(LocalDateTime at) {
        return SECONDS.format(at);
    }

    private static String milliseconds(LocalDateTime at) {
        return String.format(Locale.ROOT, ".%03d", at.getNano() / 1_000_000);
    }

    /** With all of its digits but the last zeros, and at least so many; nothing when there are none. */
    private static String fraction(int nanos, int least) {
        if (nanos == 0) {
            return "";
        }
        String digits = String.format(Locale.ROOT, "%09d", nanos);
        int end = digits.length();
        while (end > least && digits.charAt(end - 1) == '0') {
            end--;
        }
        return "." + digits.substring(0, end);
    }
}
