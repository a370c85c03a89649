package dev.turnstone.spring.property;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.flyway.format.FlywayFormat;
import dev.turnstone.liquibase.format.LiquibaseFormat;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.assign.Request;
import dev.turnstone.settings.source.ClowderFile;
import dev.turnstone.settings.source.EnvironmentVariables;
import dev.turnstone.settings.source.SecretsFolder;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.TargetTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What an application asks for: its properties are what the options of a command line are, and the other sources are the
 * same ones.
 *
 * @param start how to start
 * @param request for which targets
 * @param notices what people should know of it
 */
public record StartRequest(Values start, Request request, List<Problem> notices) {

    /**
     * What is asked for.
     *
     * @param classes where {@code classpath:} leads to
     * @throws TurnstoneException when something can't be read
     */
    public static StartRequest of(ConfigurableEnvironment environment, ClassLoader classes) {
        ApplicationProperties properties = new ApplicationProperties(environment);
        Values start = properties.values(StartSettings.ALL);
        Request request = request(environment, classes);
        Request withFile = start.path(StartSettings.SETTINGS_FILE)
                .map(file -> request.withFile(SettingsFile.read(file, request.known())))
                .orElse(request);
        List<Setting> known = Stream.concat(StartSettings.ALL.stream(), request.known().stream())
                .filter(setting -> setting.offer().isForApplications())
                .toList();
        Request given = withFile;
        for (Setting setting : known) {
            if (!StartSettings.ALL.contains(setting)) {
                Request sofar = given;
                given = properties
                        .find(setting)
                        .map(found -> sofar.withGiven(setting, found.text(), found.origin()))
                        .orElse(sofar);
            }
        }
        return new StartRequest(start, given, properties.unknown(known));
    }

    /** The settings that an application can have, as far as they are known without other jars. */
    static List<Setting> catalogue() {
        return Stream.of(
                        StartSettings.ALL,
                        JdbcSettings.ALL,
                        ChangelogSettings.ALL,
                        formats(ownClasses()).settings(),
                        GateSettings.ALL,
                        PluginSettings.ALL)
                .flatMap(List::stream)
                .filter(setting -> setting.offer().isForApplications())
                .toList();
    }

    private static ClassLoader ownClasses() {
        return StartRequest.class.getClassLoader();
    }

    private static Request request(ConfigurableEnvironment environment, ClassLoader classes) {
        Map<String, String> variables = variables(environment);
        return Request.of(TargetTypes.in(classes), formats(classes))
                .withSource(SecretsFolder.of(variables))
                .withSource(new EnvironmentVariables(variables))
                .withSource(ClowderFile.of(variables));
    }

    /** Those of the process. */
    static Map<String, String> variables(ConfigurableEnvironment environment) {
        Map<String, String> variables = new TreeMap<>();
        environment.getSystemEnvironment().forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return variables;
    }

    private static ChangelogFormats formats(ClassLoader classes) {
        return new ChangelogFormats(
                List.of(new LiquibaseFormat(classes), new FlywayFormat(classes), new RoutineFormat(classes)));
    }

    /** Whether the settings name targets; else the application's own data source is meant. */
    public boolean namesTarget() {
        return request.namesTarget();
    }

    /**
     * Warnings about a login without a URL, which nobody uses.
     *
     * @throws TurnstoneException when it is the application that gives it
     */
    public List<Problem> loginsWithoutUrl() {
        List<Problem> problems = new ArrayList<>();
        for (Setting setting : List.of(JdbcSettings.USERNAME, JdbcSettings.PASSWORD)) {
            boolean given = request.given().containsKey(setting);
            request.first(setting).ifPresent(value -> problems.add(withoutUrl(value, given)));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new TurnstoneException(problems);
        }
        return problems;
    }

    private static Problem withoutUrl(Value value, boolean given) {
        return new Problem(
                given ? ErrorCode.SETTING_INVALID : ErrorCode.SETTING_IGNORED,
                "There is a " + value.setting().name() + " (" + value.origin()
                        + ") and no URL; the application's own data" + " source has its own login.",
                List.of(),
                "Set turnstone.url as well, for instance to ${spring.datasource.url}.");
    }

    /**
     * Checks that there is something to compare with.
     *
     * @throws TurnstoneException when no changelog is named
     */
    public void requireChangelog() {
        if (request.file().targets().isEmpty()
                && request.first(ChangelogSettings.CHANGELOG).isEmpty()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "No changelog is named.",
                    List.of(),
                    "Set turnstone.changelog, for instance to classpath:db/changelog.xml or classpath:db/routines;"
                            + " turnstone.gate=off starts without looking at the schema."));
        }
    }
}
