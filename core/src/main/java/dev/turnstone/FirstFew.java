package dev.turnstone;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names things of which there may be thousands: the first five, and how many more there are. */
public final class FirstFew {
    /** How many are named. */
    public static final int NAMED = 5;

    private FirstFew() {}

    /** In one line, with commas between them. */
    public static String of(List<String> names) {
        return of(names, Function.identity());
    }

    /** The same for things that have to be given their names first. */
    public static <T> String of(List<T> things, Function<T, String> name) {
        String first = things.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        return first + more(things.size());
    }

    /** What is said behind the first of so many; nothing when they were all. */
    private static String more(int all) {
        return all > NAMED ? String.format(Locale.ROOT, " and %,d more", all - NAMED) : "";
    }
}
