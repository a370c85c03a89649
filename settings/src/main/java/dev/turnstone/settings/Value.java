package dev.turnstone.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a setting was set to, and by whom. Its text form shows no secret.
 *
 * @param setting what was set
 * @param text as it was written; empty where it was set to nothing
 * @param origin where it was found, for people: {@code environment variable JDBC_URL}
 * @param overridden where else one was found that this one takes precedence over, the nearest first
 */
public record Value(Setting setting, String text, String origin, List<String> overridden) {
    public Value {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
        overridden = List.copyOf(overridden);
    }

    /** The value as it may be shown: of a secret nothing is seen, of a URL no password. */
    public String shown() {
        return text.isEmpty() ? "(empty)" : setting.form().shown(text);
    }

    /** What is wrong with it, as the rest of a sentence; empty when nothing is. */
    public Optional<String> fault() {
        return setting.fault(text);
    }

    @Override
    public String toString() {
        return setting.name() + "=" + shown() + " (" + origin + ")";
    }
}
