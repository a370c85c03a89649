package dev.turnstone.liquibase.literals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are numbers. */
final class Numbers {
    /** Only the beginning counts: {@code 1,000} is a number, too. */
    private static final Pattern NUMBER = Pattern.compile("(?s)-?\\.?\\d.*|NaN");

    private static final Pattern IN_PARENTHESES = Pattern.compile("(?s)\\((.*)\\)");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0+");

    private Numbers() {}

    /** Whether a text is a number and no expression. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A text without the parentheses that some databases put around numbers. */
    static String bare(String text) {
        Matcher inside = IN_PARENTHESES.matcher(text);
        return inside.matches() ? inside.group(1) : text;
    }

    /** Without a fraction that is nothing but zeros. */
    static String whole(String number) {
        Matcher whole = WHOLE.matcher(number);
        return whole.matches() ? whole.group(1) : number;
    }
}
