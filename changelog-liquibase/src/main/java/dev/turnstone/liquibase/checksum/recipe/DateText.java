package dev.turnstone.liquibase.checksum.recipe;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in changelogs, which Liquibase recognises by their length and understands leniently: the 30th of February is the
 * first or second of March.
 */
final class DateText {
    private static final String DATE_TIME = "yyyy-MM-dd'T'HH:mm:ss";

    /** What is behind the fraction of a second is accepted and has no meaning. */
    private static final Pattern FRACTION =
            Pattern.compile("(.{10}(?:T| ).{8})\\.(\\d{1,9})(Z|[+-]\\d\\d(?::\\d\\d)?)?");

    private DateText() {}

    /** The same date in the form that counts; empty when the text is none, but an expression of the database. */
    static Optional<String> understood(String text) {
        return switch (text.length()) {
            case 8, 9 -> rewritten(text, "HH:mm:ss", "HH:mm:ss");
            case 10 -> rewritten(text, "yyyy-MM-dd", "yyyy-MM-dd");
            case 19 -> rewritten(text, text.charAt(10) == ' ' ? "yyyy-MM-dd HH:mm:ss" : DATE_TIME, DATE_TIME);
            default ->
                text.length() == 25 && text.indexOf('.') < 0
                        ? rewritten(text, DATE_TIME + "XXX", DATE_TIME)
                        : withFraction(text);
        };
    }

    private static Optional<String> withFraction(String text) {
        Matcher matcher = FRACTION.matcher(text);
        if (!matcher.matches() || (matcher.group(3) != null && text.charAt(10) == ' ')) {
            return Optional.empty();
        }
        String fraction = matcher.group(2).replaceFirst("0+$", "");
        return understood(matcher.group(1)).map(whole -> fraction.isEmpty() ? whole : whole + "." + fraction);
    }

    /** Text behind what is looked for is accepted. */
    private static Optional<String> rewritten(String text, String from, String to) {
        SimpleDateFormat reading = new SimpleDateFormat(from, Locale.ROOT);
        Date date = reading.parse(text, new ParsePosition(0));
        if (date == null) {
            return Optional.empty();
        }
        SimpleDateFormat writing = new SimpleDateFormat(to, Locale.ROOT);
        writing.setTimeZone(TimeZone.getDefault());
        return Optional.of(writing.format(date));
    }
}
