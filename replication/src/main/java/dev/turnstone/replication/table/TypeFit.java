package dev.turnstone.replication.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which types take every value of another, written as text, and mean the same by it. */
public final class TypeFit {
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9_ ]*?)\\s*(?:\\((\\d+)(?:\\s*,\\s*(-?\\d+))?\\))?");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private TypeFit() {}

    /** A type, its length or precision, and its scale. */
    private record Form(String name, int length, int scale) {}

    /** Whether a column of the wider type takes every value of the narrower one; also when they are the same. */
    public static boolean takes(String narrower, String wider) {
        Form from = form(narrower);
        Form to = form(wider);
        return narrower.equals(wider) || isText(to) && takesText(from, to) || takesNumber(from, to);
    }

    private static boolean isText(Form form) {
        return form.name().equals("text") || form.name().equals("character varying");
    }

    /** Blanks at the end of a CHAR don't count, and those of a text do. */
    private static boolean takesText(Form from, Form to) {
        boolean plain = isText(from) && from.length() <= to.length();
        return plain || INTEGERS.contains(from.name()) && to.length() == UNLIMITED;
    }

    private static boolean takesNumber(Form from, Form to) {
        if (INTEGERS.contains(from.name())) {
            return INTEGERS.indexOf(to.name()) >= INTEGERS.indexOf(from.name())
                    || to.name().equals("numeric") && to.length() == UNLIMITED;
        }
        return from.name().equals("numeric")
                && to.name().equals("numeric")
                && (to.length() == UNLIMITED || from.scale() == to.scale() && from.length() <= to.length());
    }

    private static Form form(String type) {
        Matcher matcher = FORM.matcher(type.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return new Form(type, 0, 0);
        }
        return new Form(
                matcher.group(1),
                matcher.group(2) == null ? UNLIMITED : Integer.parseInt(matcher.group(2)),
                matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    }
}
