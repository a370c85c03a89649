package dev.turnstone.settings.type;

import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways to write down what is wanted that are known, the choosy ones first.
 *
 * @param formats of which the first that takes a location has it; the last takes every one
 */
public record ChangelogFormats(List<ChangelogFormat> formats) {
    public ChangelogFormats {
        formats = List.copyOf(formats);
    }

    /** These, and behind them folders of routines. */
    public static ChangelogFormats of(ChangelogFormat... choosy) {
        List<ChangelogFormat> formats = new ArrayList<>(List.of(choosy));
        formats.add(new RoutineFormat());
        return new ChangelogFormats(formats);
    }

    /** The format of what is at a location, with these values. */
    public ChangelogFormat at(String location, Values values) {
        return formats.stream()
                .filter(format -> format.isAt(location, values))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no format takes every location"));
    }

    /** What can be set for one format or another. */
    public List<Setting> settings() {
        return formats.stream()
                .flatMap(format -> format.settings().stream())
                .distinct()
                .toList();
    }
}
