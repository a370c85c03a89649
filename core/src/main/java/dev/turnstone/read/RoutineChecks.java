package dev.turnstone.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Version.Style;
import dev.turnstone.changelog.RoutineNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What can be wrong with a set of routines, each of which is in order by itself. */
final class RoutineChecks {
    /** A message names so many files of each kind. */
    private static final int EXAMPLES = 3;

    private final List<Routine> routines;
    private final Consumer<Problem> problems;

    private RoutineChecks(List<Routine> routines, Consumer<Problem> problems) {
        this.routines = routines;
        this.problems = problems;
    }

    static void check(List<Routine> routines, Consumer<Problem> problems) {
        RoutineChecks checks = new RoutineChecks(routines, problems);
        checks.noTwoForOneStep();
        checks.equivalentsAreOthers();
        checks.oneStyleOfVersions();
        checks.compactVersionsOfOneLength();
    }

    /** A step may have one script and one Java class; numbers that compare equal are the same step. */
    private void noTwoForOneStep() {
        Map<Routine, List<Routine>> byStep = new TreeMap<>(Routine.ORDER.thenComparing(Routine::isUndo));
        routines.forEach(routine ->
                byStep.computeIfAbsent(routine, key -> new ArrayList<>()).add(routine));
        for (List<Routine> same : byStep.values()) {
            if (same.size() > 1) {
                problems.accept(new Problem(
                        ErrorCode.STEP_DUPLICATE,
                        names(same) + " are for one step, " + same.get(0).number() + ".",
                        places(same),
                        "Give all but one of them another sequence."));
            }
        }
    }

    private void equivalentsAreOthers() {
        for (Routine routine : routines) {
            Set<RoutineNumber> equivalents = routine.directives().equivalentOf();
            if (routine.isUndo() && !equivalents.isEmpty()) {
                problems.accept(new Problem(
                        ErrorCode.DIRECTIVE_INVALID,
                        name(routine) + " is an undo, and says what it is equivalent to.",
                        List.of(routine.at()),
                        "Say it in the routine that it takes back."));
            } else if (equivalents.contains(routine.number())) {
                problems.accept(new Problem(
                        ErrorCode.DIRECTIVE_INVALID,
                        name(routine) + " says it is equivalent to itself, " + routine.number() + ".",
                        List.of(routine.at()),
                        "Name the step of the other line."));
            }
        }
    }

    private void oneStyleOfVersions() {
        Map<Style, List<Routine>> byStyle = routines.stream()
                .collect(Collectors.groupingBy(
                        routine -> routine.number().version().style(), TreeMap::new, Collectors.toList()));
        if (byStyle.size() > 1) {
            List<Routine> compact = first(byStyle.getOrDefault(Style.COMPACT, List.of()));
            List<Routine> dotted = first(byStyle.getOrDefault(Style.DOTTED, List.of()));
            List<Routine> both = new ArrayList<>(compact);
            both.addAll(dotted);
            problems.accept(new Problem(
                    ErrorCode.VERSION_STYLES_MIXED,
                    "Compact versions (" + names(compact) + ") and dotted ones (" + names(dotted)
                            + ") are in one folder, so their order is not what it looks like.",
                    places(both),
                    "Write all of them one way; dotted is the safer one."));
        }
    }

    private void compactVersionsOfOneLength() {
        Map<Integer, List<Routine>> byLength = routines.stream()
                .filter(routine -> routine.number().version().style() == Style.COMPACT)
                .collect(Collectors.groupingBy(
                        routine -> routine.number().version().text().length(), TreeMap::new, Collectors.toList()));
        if (byLength.size() > 1) {
            List<Routine> oneEach =
                    byLength.values().stream().map(same -> same.get(0)).toList();
            problems.accept(new Problem(
                    ErrorCode.VERSION_LENGTHS_DIFFER,
                    "Compact versions of different length are in one folder (" + names(oneEach)
                            + ") and compare as whole numbers: 4931, meant as 4.9.3.1, comes after 4100, meant as"
                            + " 4.10.0.",
                    places(oneEach),
                    "If dotted versions are meant, write them: V_4.9.3.1_A.sql."));
        }
    }

    private static List<Routine> first(List<Routine> routines) {
        return routines.subList(0, Math.min(EXAMPLES, routines.size()));
    }

    private static String names(List<Routine> routines) {
        return routines.stream().map(RoutineChecks::name).collect(Collectors.joining(", "));
    }

    private static String name(Routine routine) {
        return routine.path().substring(routine.path().lastIndexOf('/') + 1);
    }

    private static List<Position> places(List<Routine> routines) {
        return routines.stream().map(Routine::at).toList();
    }
}
