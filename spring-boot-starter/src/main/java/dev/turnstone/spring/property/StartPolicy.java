package dev.turnstone.spring.property;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.Gate;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.source.SecretsFolder;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.GateSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What the start does about the schema.
 *
 * @param gate what is set for the gate
 * @param migrates whether what is pending is run instead
 * @param keeps which of Spring Boot's own migrations run all the same
 */
public record StartPolicy(Values gate, boolean migrates, Set<String> keeps) {
    /** What {@code turnstone.keep} calls Spring Boot's own migrations. */
    public static final String FLYWAY = "flyway";
    /** See {@link #FLYWAY}. */
    public static final String LIQUIBASE = "liquibase";

    private static final Set<String> KEPT = Set.of(FLYWAY, LIQUIBASE);

    /**
     * What is set for the start. The gate may be set in the other sources too.
     *
     * @throws TurnstoneException when a value can't be one
     */
    public static StartPolicy of(ConfigurableEnvironment environment) {
        ApplicationProperties properties = new ApplicationProperties(environment);
        Values start = properties.values(StartSettings.ALL);
        Set<String> keeps = new TreeSet<>();
        start.value(StartSettings.KEEP).ifPresent(value -> {
            for (String word : value.text().split(",")) {
                if (!word.isBlank()) {
                    keeps.add(kept(word.strip(), value));
                }
            }
        });
        SecretsFolder secrets = SecretsFolder.of(StartRequest.variables(environment));
        Values gate = properties.values(
                GateSettings.ALL, setting -> secrets.find(setting, 0).or(() -> inFile(setting, start)));
        return new StartPolicy(gate, start.isOn(StartSettings.MIGRATE_ON_START), keeps);
    }

    private static Optional<Found> inFile(Setting setting, Values start) {
        return start.path(StartSettings.SETTINGS_FILE)
                .flatMap(file ->
                        SettingsFile.peek(file, setting).map(text -> new Found(text, file + ", " + setting.name())));
    }

    private static String kept(String word, Value value) {
        if (!KEPT.contains(word)) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "'" + word + "' is none of " + FLYWAY + ", " + LIQUIBASE + ": " + value.origin() + ".",
                    List.of(),
                    "Correct it."));
        }
        return word;
    }

    /** Whether nobody looks at the schema at all. */
    public boolean isOff() {
        return !migrates
                && GateSettings.mode(gate).filter(Gate.Mode.OFF::equals).isPresent();
    }

    /** The gate as it is set; where nobody says how, an application only warns. */
    public Gate set(Gate before) {
        return GateSettings.set(before.with(Gate.Mode.WARN), gate);
    }
}
