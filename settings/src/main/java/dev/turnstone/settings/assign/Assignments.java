package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Guarded;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.GateSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All targets that the settings name, and what people should know about how they were read.
 *
 * @param runs at least one
 * @param notices warnings
 */
public record Assignments(List<Assignment> runs, List<Problem> notices) {
    public Assignments {
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /**
     * What keeps changelogs from being found, of several runs: the first target is not to be worked on when the changelog
     * of a later one isn't there. Each place is looked at once. A single run finds out by itself.
     */
    public List<Problem> unreadableChangelogs() {
        List<Problem> problems = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Assignment run : runs.size() > 1 ? runs : List.<Assignment>of()) {
            if (run.changelog().isPresent() && isUsable(run) && seen.add(placeOf(run))) {
                try {
                    run.source().read();
                } catch (TurnstoneException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return problems.stream().distinct().toList();
    }

    private static boolean isUsable(Assignment run) {
        return settingsOf(run)
                .flatMap(setting -> run.values().value(setting).stream())
                .allMatch(value -> value.fault().isEmpty());
    }

    /** What decides where a changelog is and what is read. */
    private static List<Object> placeOf(Assignment run) {
        return Stream.concat(
                        Stream.<Object>of(run.format().words()),
                        settingsOf(run).<Object>map(setting -> run.values().text(setting)))
                .toList();
    }

    private static Stream<Setting> settingsOf(Assignment run) {
        return Stream.concat(
                Stream.of(ChangelogSettings.CHANGELOG, ChangelogSettings.CLASSPATH), run.format().settings().stream());
    }

    /**
     * The gate before all of these, as it is set for them.
     *
     * @param library for one of them
     * @throws TurnstoneException when something else is set for one than for another
     */
    public static Gate gate(List<Assignment> runs, Function<Assignment, ? extends Guarded> library) {
        Values first = runs.get(0).values();
        for (Setting setting : GateSettings.ALL) {
            List<String> texts = runs.stream()
                    .map(run -> run.values().text(setting).orElse("nothing"))
                    .distinct()
                    .toList();
            if (texts.size() > 1) {
                throw new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        "The gate is one for all targets, and " + setting.name() + " differs: "
                                + String.join(", ", texts) + ".",
                        List.of(),
                        "Set it once for all of them."));
            }
        }
        return GateSettings.set(Gate.of(runs.stream().map(library).toList()), first);
    }
}
