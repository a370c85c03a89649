package dev.turnstone.flyway.read;

import java.io.Reader;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What stands for what in scripts.
 *
 * @param values by their names, in any case
 * @param prefix what begins a placeholder
 * @param suffix what ends it
 */
public record Placeholders(Map<String, String> values, String prefix, String suffix) {
    /** None but those that are built in. */
    public static final Placeholders NONE = new Placeholders(Map.of(), "${", "}");

    /** How the names of those begin that are built in. */
    public static final String BUILT_IN = "flyway:";

    public Placeholders {
        TreeMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(values);
        values = Collections.unmodifiableMap(anyCase);
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
        if (prefix.isEmpty() || suffix.isEmpty()) {
            throw new IllegalArgumentException("placeholders begin and end with something");
        }
    }

    /** The same with others besides, which win. */
    public Placeholders and(Map<String, String> others) {
        TreeMap<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(values);
        all.putAll(others);
        return new Placeholders(all, prefix, suffix);
    }

    /** The text with their values in their places. */
    Reader in(String file, Reader text) {
        return new PlaceholderReader(file, text, this);
    }
}
