package dev.turnstone.spring;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.AheadPolicy;
import dev.turnstone.gate.Gate;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the start does about the schema.
 *
 * @param mode of the gate
 * @param ahead what is done about a schema that is ahead
 * @param waitAtMost how long the gate waits; empty: as long as it does by itself
 * @param migrates whether what is pending is run instead
 * @param keeps which of Spring Boot's own migrations run all the same
 */
record StartPolicy(
        Gate.Mode mode, AheadPolicy ahead, Optional<Duration> waitAtMost, boolean migrates, Set<String> keeps) {
    static final String FLYWAY = "flyway";
    static final String LIQUIBASE = "liquibase";

    private static final Map<String, Gate.Mode> MODES =
            words("off", Gate.Mode.OFF, "warn", Gate.Mode.WARN, "refuse", Gate.Mode.REFUSE, "wait", Gate.Mode.WAIT);
    private static final Map<String, AheadPolicy> AHEAD =
            words("refuse", AheadPolicy.REFUSE, "additive", AheadPolicy.ALLOW_ADDITIVE);
    private static final Map<String, String> KEPT = words(FLYWAY, FLYWAY, LIQUIBASE, LIQUIBASE);

    /**
     * What the values say.
     *
     * @throws TurnstoneException when one of them is no word that it can be
     */
    static StartPolicy of(Values values) {
        Set<String> keeps = new TreeSet<>();
        values.value(StartSettings.KEEP).ifPresent(value -> {
            for (String word : value.text().split(",")) {
                if (!word.isBlank()) {
                    keeps.add(meant(word.strip(), value, KEPT));
                }
            }
        });
        return new StartPolicy(
                one(values, StartSettings.GATE, MODES).orElse(Gate.Mode.WARN),
                one(values, StartSettings.AHEAD, AHEAD).orElse(AheadPolicy.REFUSE),
                values.duration(StartSettings.WAIT_AT_MOST),
                values.isOn(StartSettings.MIGRATE_ON_START),
                keeps);
    }

    /** Whether nobody looks at the schema at all. */
    boolean isOff() {
        return mode == Gate.Mode.OFF && !migrates;
    }

    private static <T> Optional<T> one(Values values, Setting setting, Map<String, T> words) {
        return values.value(setting).map(value -> meant(value.text().strip(), value, words));
    }

    private static <T> T meant(String word, Value value, Map<String, T> words) {
        T meant = words.get(word);
        if (meant == null) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "'" + word + "' is none of " + String.join(", ", words.keySet()) + ": " + value.origin() + ".",
                    List.of(),
                    "Correct it" + (word.equals("false") ? "; in YAML, off is false: write \"off\"." : ".")));
        }
        return meant;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> words(Object... wordsAndMeanings) {
        Map<String, T> words = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndMeanings.length; i += 2) {
            words.put((String) wordsAndMeanings[i], (T) wordsAndMeanings[i + 1]);
        }
        return words;
    }
}
