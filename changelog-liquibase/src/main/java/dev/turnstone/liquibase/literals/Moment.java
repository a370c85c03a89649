package dev.turnstone.liquibase.literals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text like {@code 2020-01-02T03:04:05} means. */
sealed interface Moment {
    /** A day. */
    record Day(LocalDate date) implements Moment {}

    /** A time of any day. */
    record Time(LocalTime time) implements Moment {}

    /** A time of one day. */
    record Instant(LocalDateTime at) implements Moment {}

    /** The day of zeros that MySQL has: as it is written. Others with a zero are the day or the month before, as with Liquibase. */
    record ZeroDay(String text) implements Moment {
        private static final Pattern WRITTEN = Pattern.compile("0000-00-00");
    }

    /** Of a day its beginning; the others as they are. */
    default Moment instant() {
        return this instanceof Day day ? new Instant(day.date().atStartOfDay()) : this;
    }

    /**
     * The moment that a text means; none for an expression.
     *
     * @param zone where it is that time, when the text says an offset
     */
    static Optional<Moment> read(String text, ZoneId zone) {
        if (ZeroDay.WRITTEN.matcher(text).matches()) {
            return Optional.of(new ZeroDay(text));
        }
        return Reading.DAY
                .of(text)
                .<Moment>map(found -> new Day(Reading.day(found)))
                .or(() -> Reading.TIME.of(text).map(found -> new Time(Reading.time(found, 1))))
                .or(() -> Reading.SECOND.of(text).map(found -> new Instant(Reading.second(found))))
                .or(() -> Reading.SECOND_WITH_OFFSET.of(text).map(found -> new Instant(Reading.atZone(found, zone))))
                .or(() -> Reading.FRACTION.of(text).map(found -> new Instant(Reading.fraction(found))));
    }

    /** The forms that such texts have. */
    enum Reading {
        DAY("(\\d{4})-(\\d{2})-(\\d{2})"),
        TIME("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})"),
        SECOND("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})"),
        SECOND_WITH_OFFSET("(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})([+-](?:0\\d|1[0-7]):[0-5]\\d)"),
        /** With a fraction Liquibase doesn't look at the offset, and no more do we. */
        FRACTION("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})\\.(\\d{1,9})(?:Z|[+-]\\d{2}:\\d{2})?");

        private final Pattern pattern;

        Reading(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        Optional<Matcher> of(String text) {
            return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
        }

        /** A day that the month hasn't got is one of the next month. */
        static LocalDate day(Matcher found) {
            return LocalDate.of(number(found, 1), 1, 1)
                    .plusMonths(number(found, 2) - 1L)
                    .plusDays(number(found, 3) - 1L);
        }

        static LocalTime time(Matcher found, int first) {
            return LocalTime.MIDNIGHT
                    .plusHours(number(found, first))
                    .plusMinutes(number(found, first + 1))
                    .plusSeconds(number(found, first + 2));
        }

        /** An hour that the day hasn't got is one of the next day. */
        static LocalDateTime second(Matcher found) {
            return day(found)
                    .atStartOfDay()
                    .plusHours(number(found, 4))
                    .plusMinutes(number(found, 5))
                    .plusSeconds(number(found, 6));
        }

        static LocalDateTime atZone(Matcher found, ZoneId zone) {
            return second(found)
                    .atOffset(ZoneOffset.of(found.group(7)))
                    .atZoneSameInstant(zone)
                    .toLocalDateTime();
        }

        static LocalDateTime fraction(Matcher found) {
            String nanos = (found.group(7) + "00000000").substring(0, 9);
            return second(found).withNano(Integer.parseInt(nanos));
        }

        private static int number(Matcher found, int group) {
            return Integer.parseInt(found.group(group));
        }
    }
}
