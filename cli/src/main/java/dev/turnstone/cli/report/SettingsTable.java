package dev.turnstone.cli.report;

import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be set, and what is set, for one target or a type of them.
 *
 * @param title whose settings they are
 * @param rows in the order in which people should read them
 */
public record SettingsTable(String title, List<Row> rows) {
    public SettingsTable {
        rows = List.copyOf(rows);
    }

    /**
     * One setting.
     *
     * @param value what it is set to; empty where nobody did
     */
    public record Row(Setting setting, Optional<Value> value) {}

    /**
     * What is set for a target.
     *
     * @param more settings beside those of its type
     */
    public static SettingsTable of(Assignment target, List<Setting> more) {
        List<Row> rows = Stream.concat(target.type().allSettings().stream(), more.stream())
                .distinct()
                .map(setting -> new Row(setting, target.values().value(setting)))
                .toList();
        return new SettingsTable(target.label(), rows);
    }

    /** What a type expects. */
    public static SettingsTable of(String type, List<Setting> settings) {
        return new SettingsTable(
                type,
                settings.stream()
                        .map(setting -> new Row(setting, Optional.empty()))
                        .toList());
    }
}
