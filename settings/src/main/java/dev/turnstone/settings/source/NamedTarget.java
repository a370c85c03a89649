package dev.turnstone.settings.source;

import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A target that a settings file names.
 *
 * @param name what people call it
 * @param role what it is for the others, as {@code publisher}
 * @param labels by which several can be chosen at once
 * @param settings what holds for this one only
 */
public record NamedTarget(String name, Optional<String> role, List<String> labels, Map<Setting, Found> settings) {
    public NamedTarget {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        labels = List.copyOf(labels);
        settings = Map.copyOf(settings);
    }

    /** Whether a word means it: its name or one of its labels. */
    public boolean isMeantBy(String word) {
        return name.equals(word) || labels.contains(word);
    }
}
