package dev.turnstone.liquibase.tree.yaml;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Single values as YAML 1.1 types them, written as Java writes the typed value: that text is what Liquibase has in its
 * history and its checksums. So {@code yes} is {@code true}, {@code 012} is {@code 10}, {@code 1.50} is {@code 1.5}.
 */
final class YamlScalars {
    private static final String TAG = "tag:yaml.org,2002:";
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0b_*[01][01_]*|0_*[0-7][0-7_]*|0|[1-9][0-9_]*"
            + "|0x_*[0-9a-fA-F][0-9a-fA-F_]*|[1-9][0-9_]*(?::[0-5]?[0-9])+)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?"
            + "|[0-9][0-9_]*[eE][-+]?[0-9]+|\\._*[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \t]+)"
            + "([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]*)?(?:[ \t]*(?:(Z)|([-+][0-9]{1,2})(?::?([0-9]{2}))?))?");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ZONED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private YamlScalars() {}

    static YamlValue.Scalar read(ScalarEvent event, Position at) throws UnreadableChangelog {
        String text = event.getValue();
        Optional<String> tag = event.getTag().filter(name -> !name.equals("!"));
        if (tag.isEmpty()) {
            return event.isPlain() ? typed(text, at) : new YamlValue.Scalar(Optional.of(text), YamlValue.Kind.TEXT, at);
        }
        if (tag.get().equals(TAG + "str")) {
            return new YamlValue.Scalar(Optional.of(text), YamlValue.Kind.TEXT, at);
        }
        List<String> types = List.of(TAG + "int", TAG + "float", TAG + "bool", TAG + "null", TAG + "timestamp");
        if (!types.contains(tag.get())) {
            throw UnreadableChangelog.at(
                    at, "The tag " + tag.get() + " says nothing in a changelog.", "Leave it away.");
        }
        return tag.get().equals(TAG + "float") && INTEGER.matcher(text).matches()
                ? typed(text + ".0", at)
                : typed(text, at);
    }

    private static YamlValue.Scalar typed(String text, Position at) {
        if (NULL.contains(text)) {
            return new YamlValue.Scalar(Optional.empty(), YamlValue.Kind.TYPED, at);
        }
        if (text.equals("<<")) {
            return new YamlValue.Scalar(Optional.of(text), YamlValue.Kind.MERGE, at);
        }
        Optional<String> value = value(text);
        return new YamlValue.Scalar(
                value.or(() -> Optional.of(text)),
                value.isEmpty()
                        ? YamlValue.Kind.TEXT
                        : (DATE.matcher(text).matches() ? YamlValue.Kind.DAY : YamlValue.Kind.TYPED),
                at);
    }

    /** The moment that the text of a day means, as {@code 2020-01-02T00:00:00}. */
    static String moment(String day) {
        return MOMENT.format(LocalDateTime.parse(day, ZONED));
    }

    /** What a value that isn't text is written like; empty for text. */
    private static Optional<String> value(String text) {
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return Optional.of(String.valueOf(TRUE.contains(text)));
        }
        char first = text.charAt(0);
        if (Character.isLetter(first) || first == '$' || first == '/') {
            return Optional.empty();
        }
        if (INTEGER.matcher(text).matches()) {
            return Optional.of(integer(text.replace("_", "")).toString());
        }
        if (FLOAT.matcher(text).matches()) {
            return Optional.of(Double.toString(floating(text.replace("_", ""))));
        }
        return date(text);
    }

    private static BigInteger integer(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        BigInteger value;
        if (digits.startsWith("0b")) {
            value = new BigInteger(digits.substring(2), 2);
        } else if (digits.startsWith("0x")) {
            value = new BigInteger(digits.substring(2), 16);
        } else if (digits.startsWith("0")) {
            value = new BigInteger(digits, 8);
        } else {
            value = BigInteger.ZERO;
            for (String part : digits.split(":", -1)) {
                value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
            }
        }
        return negative ? value.negate() : value;
    }

    private static double floating(String text) {
        int sign = text.startsWith("-") ? -1 : 1;
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (digits.equalsIgnoreCase(".inf")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (digits.equalsIgnoreCase(".nan")) {
            return Double.NaN;
        }
        double value = 0;
        for (String part : digits.split(":", -1)) {
            value = value * 60 + Double.parseDouble(part);
        }
        return sign * value;
    }

    /** A day is midnight in Greenwich, seen from here, however odd that is. */
    private static Optional<String> date(String text) {
        Matcher day = DATE.matcher(text);
        if (day.matches()) {
            return Optional.of(seenFromHere(day(day).atStartOfDay().atZone(ZoneOffset.UTC)));
        }
        Matcher time = TIMESTAMP.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        LocalDateTime moment = LocalDateTime.of(day(time), LocalTime.MIDNIGHT)
                .plusHours(number(time, 4))
                .plusMinutes(number(time, 5))
                .plusSeconds(number(time, 6));
        return Optional.of(time.group(8) == null ? LOCAL.format(moment) : seenFromHere(moment.atZone(offset(time))));
    }

    /** Days and months that don't exist run over into the next ones. */
    private static LocalDate day(Matcher date) {
        return LocalDate.of(Integer.parseInt(date.group(1)), 1, 1)
                .plusMonths(number(date, 2) - 1)
                .plusDays(number(date, 3) - 1);
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private static ZoneOffset offset(Matcher time) {
        int hours = Integer.parseInt(time.group(8));
        int minutes = time.group(9) == null ? 0 : Integer.parseInt(time.group(9));
        return ZoneOffset.ofTotalSeconds((hours * 60 + (time.group(8).startsWith("-") ? -minutes : minutes)) * 60);
    }

    private static String seenFromHere(ZonedDateTime moment) {
        return ZONED.format(moment.withZoneSameInstant(ZoneId.systemDefault()));
    }
}
