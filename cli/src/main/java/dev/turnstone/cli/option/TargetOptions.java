package dev.turnstone.cli.option;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.driver.DerbyLog;
import dev.turnstone.cli.driver.DriverFolder;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.liquibase.format.LiquibaseFormat;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import dev.turnstone.settings.assign.Request;
import dev.turnstone.settings.source.ClowderFile;
import dev.turnstone.settings.source.EnvironmentVariables;
import dev.turnstone.settings.source.SecretsFolder;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.TargetTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which databases, and where in them. */
public final class TargetOptions {
    /** The formats of changelogs that the command line knows. */
    static final ChangelogFormats FORMATS = ChangelogFormats.of(new LiquibaseFormat());

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

    /** Whether the command line itself names a database. */
    public boolean isGiven() {
        return syntax.givenSettings().containsKey(JdbcSettings.URL);
    }

    /** Whether a database is named anywhere. */
    public boolean namesTarget(Surroundings here) {
        return request(here).namesTarget();
    }

    /**
     * The targets to work on.
     *
     * @throws TurnstoneException with everything that is wrong with the settings
     */
    public Assignments assignments(Surroundings here) {
        Assignments assignments = requestWithJars(here).findings();
        List<Problem> errors = Stream.concat(
                        assignments.notices().stream().filter(Problem::isError),
                        assignments.runs().stream().filter(this::lacksChangelog).map(Assignment::noChangelog))
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw new TurnstoneException(errors);
        }
        assignments.runs().forEach(this::refuseUnfit);
        assignments.runs().forEach(this::refuseOfOtherTypes);
        return assignments;
    }

    private boolean lacksChangelog(Assignment run) {
        return changelog.isPresent() && run.changelog().isEmpty();
    }

    /** What is set for whoever asks no database. */
    public Assignment offline(Surroundings here) {
        Assignment assignment = request(here).offline();
        refuseUnfit(assignment);
        return assignment;
    }

    /** The same with what the folder of drivers brings. */
    public Request requestWithJars(Surroundings here) {
        Request request = request(here);
        return wantsTypes() ? request : withDrivers(request, here);
    }

    /** Whether there is something that may be of a type that a jar brings, so that the jars are asked first of all. */
    private boolean wantsTypes() {
        return settingsFile().isPresent() || own.value().isPresent();
    }

    /** All that was asked for, and everywhere settings are looked for. */
    private Request request(Surroundings here) {
        Map<String, String> environment = here.environment();
        Request request = Request.of(TargetTypes.in(TargetOptions.class.getClassLoader()), FORMATS)
                .withHome(here.home())
                .withSource(SecretsFolder.of(environment))
                .withSource(new EnvironmentVariables(environment))
                .withSource(ClowderFile.of(environment))
                .withChosen(chosen.value().orElse(List.of()));
        for (Map.Entry<Setting, Found> given : syntax.givenSettings().entrySet()) {
            request = request.withGiven(
                    given.getKey(), given.getValue().text(), given.getValue().origin());
        }
        for (ChangelogOptions named : changelog.stream().toList()) {
            request = named.added(request);
        }
        if (!wantsTypes()) {
            return request;
        }
        Request knowing = withDrivers(request, here);
        return withOwn(knowing.withFile(settingsFile()
                .map(path -> SettingsFile.read(path, knowing.known()))
                .orElse(SettingsFile.NONE)));
    }

    /** Jars of drivers may bring types of data sources too. */
    private Request withDrivers(Request request, Surroundings here) {
        DerbyLog.keepAway();
        Optional<Path> folder = request.first(JdbcSettings.DRIVERS)
                .map(Value::text)
                .or(() -> settingsFile().flatMap(path -> SettingsFile.peek(path, JdbcSettings.DRIVERS)))
                .map(Path::of);
        return new DriverFolder(folder, here.home())
                .register()
                .map(loader -> request.withTypes(TargetTypes.in(loader)))
                .orElse(request);
    }

    private Optional<Path> settingsFile() {
        Path usual = Path.of(SettingsFile.USUAL_NAME);
        return file.value().map(Path::of).or(() -> Optional.of(usual).filter(Files::isRegularFile));
    }

    private Request withOwn(Request request) {
        Request changed = request;
        for (String pair : own.value().orElse(List.of())) {
            String name = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
            Setting setting = request.known().stream()
                    .filter(one -> one.name().equals(name) && !one.isSecret())
                    .findFirst()
                    .orElseThrow(() -> new TurnstoneException(unknown(name, request)));
            changed = changed.withGiven(
                    setting, pair.substring(Math.min(pair.length(), name.length() + 1)), "option --set");
        }
        return changed;
    }

    private static Problem unknown(String name, Request request) {
        Optional<Setting> secret = request.known().stream()
                .filter(one -> one.name().equals(name) && one.isSecret())
                .findFirst();
        if (secret.isPresent()) {
            return new Problem(
                    ErrorCode.SETTING_INVALID,
                    "'" + name + "' is a secret, and every process of the machine can read a command line.",
                    List.of(),
                    "Set " + secret.get().variable() + ", in the secrets folder or in the environment.");
        }
        List<String> near = NearMisses.of(
                name,
                request.known().stream()
                        .filter(one -> !one.isSecret())
                        .map(Setting::name)
                        .toList());
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "There is no setting '" + name + "' for --set.",
                List.of(),
                near.isEmpty()
                        ? "'turnstone settings --type NAME' lists what a type expects; secrets come from files."
                        : "Did you mean '" + String.join("' or '", near) + "'?");
    }

    /** What was typed and has a meaning for databases only, or for another kind of data source, would be ignored. */
    private void refuseOfOtherTypes(Assignment run) {
        List<Setting> fitting = run.type().allSettings();
        List<Problem> problems = syntax.givenSettings().keySet().stream()
                .filter(setting -> JdbcSettings.ALL.contains(setting)
                        && !setting.equals(JdbcSettings.DRIVERS)
                        && !fitting.contains(setting))
                .map(setting -> new Problem(
                        ErrorCode.SETTING_INVALID,
                        setting.option() + " means nothing for a target of type "
                                + run.type().name() + ".",
                        List.of(),
                        "Leave it out; 'turnstone settings --type " + run.type().name() + "' lists what it expects."))
                .toList();
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
    }

    /** What was typed and has a meaning for another kind of changelog only would be ignored. */
    private void refuseUnfit(Assignment run) {
        if (changelog.isEmpty() || run.changelog().isEmpty()) {
            return;
        }
        List<Setting> fitting = run.format().settings();
        List<Problem> problems = syntax.givenSettings().keySet().stream()
                .filter(setting -> FORMATS.settings().contains(setting) && !fitting.contains(setting))
                .map(setting -> new Problem(
                        ErrorCode.SETTING_INVALID,
                        setting.option() + " means nothing for " + run.format().words() + ", and "
                                + run.changelog().orElse("") + " is one.",
                        List.of(),
                        "Leave it out: it would change nothing."))
                .toList();
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
    }
}
