package dev.turnstone.liquibase.literals;

import dev.turnstone.liquibase.literals.Style.Habit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes expressions of changelogs: as they are, but for the present moment, which each database calls otherwise. */
record Expressions(Style style) {
    private static final Pattern NOW = Pattern.compile("(?is)current_(?:timestamp|datetime)(.*)");
    private static final Pattern DIGITS = Pattern.compile("(?s)\\s*(\\(\\d+\\)).*");

    String write(String expression) {
        Matcher now = NOW.matcher(expression);
        if (now.matches()) {
            return present(expression, now.group(1));
        }
        return expression.equalsIgnoreCase(style.now()) ? style.now() : expression;
    }

    /** Whatever stands behind it is dropped, as Liquibase does. */
    private String present(String expression, String rest) {
        if (style.has(Habit.CURRENT_TIMESTAMP_KEPT) && expression.equalsIgnoreCase("current_timestamp")) {
            return expression;
        }
        if (!style.has(Habit.PRECISE_MOMENTS)) {
            return style.now();
        }
        if (rest.toLowerCase(Locale.ROOT).contains("on update")) {
            return expression;
        }
        Matcher digits = DIGITS.matcher(rest);
        return digits.matches() ? "NOW" + digits.group(1) : style.now();
    }

    /** Whether a text that was given as a text is the present moment all the same. */
    boolean isNow(String text) {
        return text.equalsIgnoreCase(style.now());
    }

    /** Whether it is {@code CURRENT_TIMESTAMP()}. */
    boolean isCall(String text) {
        Matcher now = NOW.matcher(text);
        return now.matches() && now.group(1).equals("()");
    }

    /** Whether it is some moment, or a call without arguments, in a column of times. */
    boolean isMoment(String text) {
        return isNow(text) || text.endsWith("()") || style.moments().stream().anyMatch(text::equalsIgnoreCase);
    }
}
