package dev.turnstone.cli.demand;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.liquibase.format.LiquibaseFormat;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import dev.turnstone.settings.assign.Request;
import dev.turnstone.settings.source.ClowderFile;
import dev.turnstone.settings.source.EnvironmentVariables;
import dev.turnstone.settings.source.SecretsFolder;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.TargetTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Targets as somebody asks for them.
 *
 * @param given the settings that were given with the request; they go before all others
 * @param own {@code NAME=VALUE}, of settings that a type of data source brings
 * @param folder in which the usual settings file is looked for
 * @param file the settings file that was named
 * @param chosen names or labels of targets in the settings file; empty for all
 * @param need what has to be named beside a database
 * @param jars that bring types of data sources
 */
public record Asked(
        Map<Setting, Found> given,
        List<String> own,
        Path folder,
        Optional<Path> file,
        List<String> chosen,
        Need need,
        Jars jars) {
    private static final ChangelogFormats FORMATS = ChangelogFormats.of(new LiquibaseFormat());

    /** What has to be named beside a database. */
    public enum Need {
        CHANGELOG,
        NOTHING
    }

    /** Jars that may bring types of data sources. */
    @FunctionalInterface
    public interface Jars {
        /**
         * The types there are with them.
         *
         * @param request what is known so far
         * @param settingsFile that is read afterwards, since it may have settings of these types
         */
        TargetTypes types(Request request, Optional<Path> settingsFile);
    }

    public Asked {
        // In the order of the request, in which problems are told.
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        own = List.copyOf(own);
        chosen = List.copyOf(chosen);
    }

    /**
     * Everywhere settings are looked for. Jars are asked only where there is something that may be of a type they bring.
     *
     * @throws TurnstoneException with everything that is wrong with the settings file
     */
    public Request request(Surroundings here) {
        Request request = simple(here);
        if (!wantsTypes()) {
            return request;
        }
        Request knowing = request.withTypes(jars.types(request, settingsFile()));
        return withOwn(knowing.withFile(settingsFile()
                .map(path -> SettingsFile.read(path, knowing.known()))
                .orElse(SettingsFile.NONE)));
    }

    /** The same with all that jars bring. */
    public Request requestWithJars(Surroundings here) {
        Request request = request(here);
        return wantsTypes() ? request : request.withTypes(jars.types(request, settingsFile()));
    }

    private boolean wantsTypes() {
        return settingsFile().isPresent() || !own.isEmpty();
    }

    private Optional<Path> settingsFile() {
        Path usual = folder.resolve(SettingsFile.USUAL_NAME);
        return file.or(() -> Optional.of(usual).filter(Files::isRegularFile));
    }

    private Request simple(Surroundings here) {
        Map<String, String> environment = here.environment();
        Request request = Request.of(TargetTypes.in(Asked.class.getClassLoader()), FORMATS)
                .withHome(here.home())
                .withSource(SecretsFolder.of(environment))
                .withSource(new EnvironmentVariables(environment))
                .withSource(ClowderFile.of(environment))
                .withChosen(chosen);
        for (Map.Entry<Setting, Found> one : given.entrySet()) {
            request = request.withGiven(
                    one.getKey(), one.getValue().text(), one.getValue().origin());
        }
        return request;
    }

    private Request withOwn(Request request) {
        Request changed = request;
        for (String pair : own) {
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

    /**
     * The targets that a request of this kind leads to.
     *
     * @throws TurnstoneException with everything that is wrong with the settings
     */
    public Assignments assignments(Request request) {
        Assignments assignments = request.findings();
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
        refuseAnyThatIsNone(assignments);
        return assignments;
    }

    /** Of several, the first is not to be worked on when a later one's URL can't be one. */
    private static void refuseAnyThatIsNone(Assignments assignments) {
        if (assignments.runs().size() > 1) {
            assignments.runs().forEach(Assignment::target);
        }
    }

    /** What is set for whoever asks no database. */
    public Assignment offline(Surroundings here) {
        Assignment assignment = request(here).offline();
        refuseUnfit(assignment);
        return assignment;
    }

    private boolean lacksChangelog(Assignment run) {
        return need == Need.CHANGELOG && run.changelog().isEmpty();
    }

    /** What was given and has a meaning for databases only, or for another kind of data source, would be ignored. */
    private void refuseOfOtherTypes(Assignment run) {
        List<Setting> fitting = run.type().allSettings();
        List<Problem> problems = given.keySet().stream()
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

    /** What was given and has a meaning for another kind of changelog only would be ignored. */
    private void refuseUnfit(Assignment run) {
        if (need == Need.NOTHING || run.changelog().isEmpty()) {
            return;
        }
        List<Setting> fitting = run.format().settings();
        List<Problem> problems = given.keySet().stream()
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
