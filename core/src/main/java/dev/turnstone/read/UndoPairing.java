package dev.turnstone.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds for each routine what undoes it: the undo of the same name and language; or, when the routine is alone at its
 * step, whatever undo the step has, the Java one first because it was written to run last.
 */
final class UndoPairing {
    private final List<Routine> atStep = new ArrayList<>();
    private final List<Routine> undoAtStep = new ArrayList<>();

    private UndoPairing() {}

    /** Pairs the routines of both directions; an undo without a routine is a problem. */
    static List<Changeset> pair(List<Routine> routines, Consumer<Problem> problems) {
        Map<RoutineNumber, UndoPairing> steps = new TreeMap<>();
        for (Routine routine : routines) {
            UndoPairing step = steps.computeIfAbsent(routine.number(), number -> new UndoPairing());
            (routine.isUndo() ? step.undoAtStep : step.atStep).add(routine);
        }
        List<Changeset> changesets = new ArrayList<>();
        for (UndoPairing step : steps.values()) {
            step.atStep.sort(Routine.ORDER);
            step.undoAtStep.sort(Routine.ORDER.reversed());
            step.atStep.forEach(routine -> changesets.add(routine.asChangeset(step.undoOf(routine))));
            step.orphans().forEach(orphan -> problems.accept(orphaned(orphan)));
        }
        return changesets;
    }

    private List<Routine> undoOf(Routine routine) {
        return atStep.size() == 1
                ? undoAtStep
                : undoAtStep.stream()
                        .filter(undo -> undo.name().language() == routine.name().language())
                        .toList();
    }

    private List<Routine> orphans() {
        return atStep.isEmpty() ? undoAtStep : List.of();
    }

    private static Problem orphaned(Routine undo) {
        return new Problem(
                ErrorCode.UNDO_ORPHANED,
                "There is no routine for " + undo.path() + " to undo.",
                List.of(undo.at()),
                "Correct its name, or remove it when its routine is gone for good.");
    }
}
