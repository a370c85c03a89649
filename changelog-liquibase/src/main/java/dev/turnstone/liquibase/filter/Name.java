package dev.turnstone.liquibase.filter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A context or a label.
 *
 * @param text as written, with the {@code @} that it may have in front
 */
public record Name(String text) {
    /** The names of a list with commas between them; none of a blank one. */
    public static Set<Name> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Name::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it asks to be given even where everything is meant. */
    boolean isRequired() {
        return text.startsWith("@");
    }

    /** In any case, with {@code @} or without. */
    boolean isSame(Name other) {
        return bare().equalsIgnoreCase(other.bare());
    }

    private String bare() {
        return isRequired() ? text.substring(1) : text;
    }
}
