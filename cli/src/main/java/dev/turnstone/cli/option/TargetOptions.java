package dev.turnstone.cli.option;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.cli.demand.Targets;
import dev.turnstone.cli.driver.DerbyLog;
import dev.turnstone.cli.driver.DriverFolder;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import dev.turnstone.settings.assign.Request;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.TargetTypes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which databases, and where in them. */
public final class TargetOptions implements Targets {
    private final Syntax syntax;
    private final Optional<ChangelogOptions> changelog;
    private final Taken<List<String>> own;
    private final Taken<String> file;
    private final Taken<List<String>> chosen;

    /** On a command that reads no changelog. */
    public TargetOptions(Syntax syntax) {
        this(syntax, Optional.empty());
    }

    /** On a command that reads this changelog. */
    public TargetOptions(Syntax syntax, ChangelogOptions changelog) {
        this(syntax, Optional.of(changelog));
    }

    private TargetOptions(Syntax syntax, Optional<ChangelogOptions> changelog) {
        this.syntax = syntax;
        this.changelog = changelog;
        JdbcSettings.ALL.stream()
                .filter(setting -> !setting.equals(JdbcSettings.LOCK_WAIT))
                .forEach(syntax::setting);
        syntax.setting(ChangelogSettings.TYPE);
        own = syntax.texts(
                "NAME=VALUE",
                "A setting of the data source's type that has no option of its own. Repeatable.",
                "--set");
        file = syntax.text(
                "FILE",
                "The file with settings and named targets. Else: " + SettingsFile.USUAL_NAME + " in this folder.",
                "--settings");
        chosen = syntax.texts(
                "NAME|LABEL", "Of the targets in the settings file, this one or those. Repeatable.", "--target");
    }

    @Override
    public boolean isGiven() {
        return syntax.givenSettings().containsKey(JdbcSettings.URL);
    }

    @Override
    public boolean namesTarget(Surroundings here) {
        return asked(here).request(here).namesTarget();
    }

    @Override
    public Assignments assignments(Surroundings here) {
        Asked asked = asked(here);
        return asked.assignments(asked.requestWithJars(here));
    }

    @Override
    public Assignment offline(Surroundings here) {
        return asked(here).offline(here);
    }

    /** The request with what the folder of drivers brings. */
    public Request requestWithJars(Surroundings here) {
        return asked(here).requestWithJars(here);
    }

    private Asked asked(Surroundings here) {
        Map<Setting, Found> given = new LinkedHashMap<>(syntax.givenSettings());
        changelog.flatMap(ChangelogOptions::given).ifPresent(found -> given.put(ChangelogSettings.CHANGELOG, found));
        return new Asked(
                given,
                own.value().orElse(List.of()),
                Path.of(""),
                file.value().map(Path::of),
                chosen.value().orElse(List.of()),
                changelog.isPresent() ? Asked.Need.CHANGELOG : Asked.Need.NOTHING,
                (request, settingsFile) -> withDrivers(request, settingsFile, here));
    }

    /** Jars of drivers may bring types of data sources too. */
    private static TargetTypes withDrivers(Request request, Optional<Path> settingsFile, Surroundings here) {
        DerbyLog.keepAway();
        Optional<Path> folder = request.first(JdbcSettings.DRIVERS)
                .map(Value::text)
                .or(() -> settingsFile.flatMap(path -> SettingsFile.peek(path, JdbcSettings.DRIVERS)))
                .map(Path::of);
        return new DriverFolder(folder, here.home())
                .register()
                .map(TargetTypes::in)
                .orElse(request.types());
    }
}
