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
import dev.turnstone.settings.type.WaitSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which databases, and where in them. */
public final class TargetOptions implements Targets {
    private final Syntax syntax;
    private final Optional<ChangelogOptions> changelog;
    private final Asked.Need need;
    private final Optional<SqlFileOptions> sqlFile;
    private final Taken<List<String>> own;
    private final Taken<String> file;
    private final Taken<List<String>> chosen;
    private Optional<Taken<String>> since = Optional.empty();

    /** On a command that reads no changelog. */
    public TargetOptions(Syntax syntax) {
        this(syntax, Optional.empty(), Asked.Need.NOTHING, Optional.empty());
    }

    /** On a command that runs this file. */
    public TargetOptions(Syntax syntax, SqlFileOptions sqlFile) {
        this(syntax, Optional.empty(), Asked.Need.NOTHING, Optional.of(sqlFile));
    }

    /** On a command that reads this changelog. */
    public TargetOptions(Syntax syntax, ChangelogOptions changelog) {
        this(syntax, Optional.of(changelog), Asked.Need.CHANGELOG, Optional.empty());
    }

    /** On a command that reads this changelog where one is named. */
    public static TargetOptions knowing(Syntax syntax, ChangelogOptions changelog) {
        return new TargetOptions(syntax, Optional.of(changelog), Asked.Need.NOTHING, Optional.empty());
    }

    private TargetOptions(
            Syntax syntax, Optional<ChangelogOptions> changelog, Asked.Need need, Optional<SqlFileOptions> sqlFile) {
        this.sqlFile = sqlFile;
        this.syntax = syntax;
        this.changelog = changelog;
        this.need = need;
        JdbcSettings.ALL.stream()
                .filter(setting -> !setting.equals(WaitSettings.LOCK_WAIT))
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
                "NAME|LABEL|N",
                "Of the targets in the settings file, this one or those; of numbered ones, the Nth. Repeatable.",
                "--target");
    }

    /** The same, where another option may name the database, by URL or by the name or number of a target. */
    public TargetOptions orSince(Taken<String> option) {
        since = Optional.of(option);
        return this;
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
        return asked.assignments(asked.requestWithJars(here), UnaryOperator.identity());
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
        sqlFile.ifPresent(options -> given.putAll(options.given()));
        Optional<String> other = since.flatMap(Taken::value);
        other.filter(TargetOptions::isUrl).ifPresent(url -> given.put(JdbcSettings.URL, new Found(url, "--since")));
        List<String> words = new ArrayList<>(chosen.value().orElse(List.of()));
        other.filter(text -> !isUrl(text)).ifPresent(words::add);
        return new Asked(
                given,
                own.value().orElse(List.of()),
                Path.of(""),
                file.value().map(Path::of),
                words,
                need,
                (request, settingsFile) -> withDrivers(request, settingsFile, here),
                sqlFile.map(SqlFileOptions::names).orElse(UnaryOperator.identity()));
    }

    static boolean isUrl(String text) {
        return text.startsWith("jdbc:");
    }

    /** Jars of drivers may bring types of data sources too. */
    private static TargetTypes withDrivers(Request request, Optional<Path> settingsFile, Surroundings here) {
        DerbyLog.keepAway();
        Optional<Path> folder = request.peek(JdbcSettings.DRIVERS)
                .map(Value::text)
                .or(() -> settingsFile.flatMap(path -> SettingsFile.peek(path, JdbcSettings.DRIVERS)))
                .map(Path::of);
        return new DriverFolder(folder, here.home())
                .register()
                .map(TargetTypes::in)
                .orElse(request.types());
    }
}
