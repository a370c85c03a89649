package dev.turnstone.plugins;

import dev.turnstone.Version;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plugin that another one can't do without.
 *
 * @param plugin its id
 * @param least the lowest version that will do; empty: any, also none
 */
public record Requirement(String plugin, Optional<Version> least) {
    private static final Pattern FORM = Pattern.compile("(\\S+?)\\s*(?:>=\\s*(\\S+))?");

    public Requirement {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(least, "least");
    }

    /** Reads {@code other} or {@code other >= 1.2}; empty when the text is neither. */
    public static Optional<Requirement> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || form.group(1).contains(">")) {
            return Optional.empty();
        }
        if (form.group(2) == null) {
            return Optional.of(new Requirement(form.group(1), Optional.empty()));
        }
        return Version.isVersion(form.group(2))
                ? Optional.of(new Requirement(form.group(1), Optional.of(Version.of(form.group(2)))))
                : Optional.empty();
    }

    /** Whether a plugin of this version will do. */
    public boolean isMetBy(Optional<Version> version) {
        return least.isEmpty() || version.isPresent() && version.get().compareTo(least.get()) >= 0;
    }

    @Override
    public String toString() {
        return plugin + least.map(version -> " >= " + version).orElse("");
    }
}
