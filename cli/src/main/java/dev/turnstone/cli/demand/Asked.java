package dev.turnstone.cli.demand;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.flyway.format.FlywayFormat;
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
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileSettings;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.TargetTypes;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
 * @param names the settings as their environment variables are called
 */
public record Asked(
        Map<Setting, Found> given,
        List<String> own,
        Path folder,
        Optional<Path> file,
        List<String> chosen,
        Need need,
        Jars jars,
        UnaryOperator<Setting> names) {
    private static final String SET = "option --set";
    private static final String OTHER_ENDING = "turnstone.yml";
    private static final ChangelogFormats FORMATS = ChangelogFormats.of(new LiquibaseFormat(), new FlywayFormat());

    /** All that can be set, whoever asks, as far as it is known without jars. */
    public static List<Setting> settings() {
        return Stream.of(
                        JdbcSettings.ALL,
                        ChangelogSettings.ALL,
                        FORMATS.settings(),
                        GateSettings.ALL,
                        PluginSettings.ALL,
                        FileSettings.ALL)
                .flatMap(List::stream)
                .toList();
    }

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

    /** A link to nothing is one that is meant; so is a file with the other ending, which would be missed in silence. */
    private Optional<Path> settingsFile() {
        if (file.isPresent()) {
            return file;
        }
        Path usual = folder.resolve(SettingsFile.USUAL_NAME);
        if (Files.exists(usual, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(usual);
        }
        Path other = folder.resolve(OTHER_ENDING);
        if (Files.exists(other)) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "There is a " + other + ", and it isn't read: a settings file is called " + SettingsFile.USUAL_NAME
                            + ".",
                    List.of(),
                    "Rename it, or name it as the settings file."));
        }
        return Optional.empty();
    }

    private Request simple(Surroundings here) {
        Map<String, String> environment = here.environment();
        Request request = Request.of(TargetTypes.in(Asked.class.getClassLoader()), FORMATS)
                .withHome(here.home())
                .withSource(SecretsFolder.of(environment))
                .withSource(new EnvironmentVariables(environment, names))
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
            if (name.equals(pair)) {
                throw wrongSet("'--set " + pair + "' gives no value.", "Write --set " + pair + "=VALUE.");
            }
            Setting setting = request.known().stream()
                    .filter(one -> one.name().equals(name) && !one.isSecret())
                    .findFirst()
                    .orElseThrow(() -> new TurnstoneException(unknown(name, request)));
            Found before = changed.given().get(setting);
            if (before != null) {
                throw wrongSet(
                        "'" + name + "' is given twice: by " + before.origin() + " and by " + SET + ".",
                        "Leave out one of them.");
            }
            changed = changed.withGiven(setting, pair.substring(Math.min(pair.length(), name.length() + 1)), SET);
        }
        return changed;
    }

    private static TurnstoneException wrongSet(String what, String next) {
        return new TurnstoneException(new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next));
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
     * The targets that a request of this kind leads to. Whatever is wrong with one of them, is told before any is touched.
     *
     * @param placed where paths of a run begin, if that isn't the folder of this process
     * @throws TurnstoneException with everything that is wrong with the settings
     */
    public Assignments assignments(Request request, UnaryOperator<Assignment> placed) {
        Assignments found = request.findings();
        Assignments all = new Assignments(found.runs().stream().map(placed).toList(), found.notices());
        throwAny(Stream.of(
                        found.notices().stream().filter(Problem::isError),
                        found.runs().stream().flatMap(run -> unfit(run).stream()),
                        (need == Need.CHANGELOG ? all.unreadableChangelogs() : List.<Problem>of()).stream())
                .flatMap(problems -> problems));
        return all;
    }

    private static void throwAny(Stream<Problem> problems) {
        List<Problem> errors = problems.distinct().toList();
        if (!errors.isEmpty()) {
            throw new TurnstoneException(errors);
        }
    }

    private List<Problem> unfit(Assignment run) {
        List<Problem> problems = new ArrayList<>();
        if (need == Need.CHANGELOG && run.changelog().isEmpty()) {
            problems.add(run.noChangelog());
        }
        problems.addAll(ofOtherFormats(run));
        problems.addAll(ofOtherTypes(run));
        problems.addAll(ofPlugins(run));
        return problems;
    }

    /** What was given about plugins, where there are none, would be ignored. */
    private List<Problem> ofPlugins(Assignment run) {
        if (!run.values().text(PluginSettings.PLUGINS).orElse("").isEmpty()) {
            return List.of();
        }
        return given.keySet().stream()
                .filter(setting -> PluginSettings.ALL.contains(setting) && !setting.equals(PluginSettings.PLUGINS))
                .map(setting -> new Problem(
                        ErrorCode.SETTING_INVALID,
                        setting.option() + " means nothing without plugins.",
                        List.of(),
                        "Name their folder with " + PluginSettings.PLUGINS.option() + ", or set "
                                + PluginSettings.PLUGINS.variable() + "."))
                .toList();
    }

    /** What is set for whoever asks no database. */
    public Assignment offline(Surroundings here) {
        Assignment assignment = request(here).offline();
        throwAny(ofOtherFormats(assignment).stream());
        return assignment;
    }

    /** What was given and has a meaning for databases only, or for another kind of data source, would be ignored. */
    private List<Problem> ofOtherTypes(Assignment run) {
        List<Setting> fitting = run.type().allSettings();
        return given.keySet().stream()
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
    }

    /** What was given and has a meaning for another kind of changelog only would be ignored. */
    private List<Problem> ofOtherFormats(Assignment run) {
        if (need == Need.NOTHING || run.changelog().isEmpty()) {
            return List.of();
        }
        List<Setting> fitting = run.format().settings();
        return given.keySet().stream()
                .filter(setting -> FORMATS.settings().contains(setting) && !fitting.contains(setting))
                .map(setting -> new Problem(
                        ErrorCode.SETTING_INVALID,
                        setting.option() + " means nothing for " + run.format().words() + ", and "
                                + run.changelog().orElse("") + " is one.",
                        List.of(),
                        "Leave it out: it would change nothing."))
                .toList();
    }
}
