package dev.turnstone.plugins.owned;

import java.util.List;
import java.util.Locale;

/** Objects as they are kept: kind and name in one text. */
public final class ObjectName {
    private static final List<String> LONG_KINDS = List.of("materialized view ", "foreign table ");

    private ObjectName() {}

    /** The name alone, without the arguments of a routine. */
    public static String bare(String object) {
        int kind = LONG_KINDS.stream()
                .filter(object::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(object.indexOf(' ') + 1);
        int arguments = object.indexOf('(', kind);
        return arguments < 0 ? object.substring(kind) : object.substring(kind, arguments);
    }

    /** The name alone, for comparisons. */
    public static String folded(String object) {
        return bare(object).toLowerCase(Locale.ROOT);
    }
}
