package dev.turnstone.settings.assign;

import dev.turnstone.NextCommand;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileUrl;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.WaitSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a command needs to lead to a target as it is set, for who types it somewhere else: an operator whom an application
 * or a build tells it. Secrets are left out, since everybody on a machine may read command lines.
 *
 * @param to the target
 */
record CommandOptions(Assignment to) {
    /** They ask for the newest state, so that they have an order. */
    private static final Set<String> ONWARDS = Set.of("migrate", "status");

    /** The command with them. */
    NextCommand in(NextCommand command) {
        List<String> words = new ArrayList<>();
        for (Value value : to.values().all()) {
            if (isTakenBy(command, value.setting())) {
                words.addAll(written(value));
            }
        }
        return command.with(words);
    }

    private boolean isTakenBy(NextCommand command, Setting setting) {
        boolean isOfChangelog = setting.equals(ChangelogSettings.CLASSPATH)
                || to.formats().settings().contains(setting);
        return !setting.isSecret()
                && !setting.equals(ChangelogSettings.CHANGELOG)
                && !setting.equals(WaitSettings.LOCK_WAIT)
                && !GateSettings.ALL.contains(setting)
                && (!PluginSettings.ALL.contains(setting) || ONWARDS.contains(command.name()) && hasPlugins())
                && (!setting.equals(RoutineFormat.OUT_OF_ORDER) || ONWARDS.contains(command.name()))
                && (!isOfChangelog || command.changelog().isPresent() && isFit(setting));
    }

    private boolean hasPlugins() {
        return !to.values().text(PluginSettings.PLUGINS).orElse("").isEmpty();
    }

    /** What means nothing for this kind of changelog would be refused. */
    private boolean isFit(Setting setting) {
        return setting.equals(ChangelogSettings.CLASSPATH)
                || to.format().settings().contains(setting);
    }

    private List<String> written(Value value) {
        Setting setting = value.setting();
        if (!JdbcSettings.ALL.contains(setting)
                && !PluginSettings.ALL.contains(setting)
                && !ChangelogSettings.ALL.contains(setting)
                && !to.formats().settings().contains(setting)) {
            return List.of("--set", setting.name() + "=" + value.shown());
        }
        return switch (setting.form()) {
            case SWITCH -> to.values().isOn(setting) ? List.of(setting.option()) : List.of();
            case PATHS -> repeated(setting, to.values().paths(setting));
            case PAIRS ->
                repeated(setting, value.text().lines().map(String::strip).toList());
            default ->
                List.of(setting.option(), setting.form() == Form.URL ? FileUrl.absolute(value.shown()) : value.text());
        };
    }

    private static List<String> repeated(Setting setting, List<String> values) {
        return values.stream()
                .filter(value -> !value.isEmpty())
                .flatMap(value -> List.of(setting.option(), value).stream())
                .toList();
    }
}
