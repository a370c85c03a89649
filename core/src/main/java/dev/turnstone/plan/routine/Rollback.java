package dev.turnstone.plan.routine;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.routine.RoutineHistory.StepKey;
import dev.turnstone.plan.step.StepPlanning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the way back: everything above a version, newest first, or nothing when one undo is missing. */
final class Rollback {
    /** The version below all others: everything goes. */
    private static final Version NOTHING = Version.of("0");

    private final HistoryChecks checks;
    private final RoutineHistory recorded;
    private final Equivalents equivalents;
    private final StepPlanning planning;
    private final String location;

    Rollback(
            HistoryChecks checks,
            RoutineHistory recorded,
            Equivalents equivalents,
            StepPlanning planning,
            String location) {
        this.location = location;
        this.checks = checks;
        this.recorded = recorded;
        this.equivalents = equivalents;
        this.planning = planning;
    }

    void plan(Reach reach, List<Step> steps, List<Problem> problems) {
        if (reach instanceof Reach.UpTo upTo && !mayGoTo(upTo.version(), problems)) {
            return;
        }
        if (reach instanceof Reach.ToTag toTag) {
            checks.hasNoTags(toTag.tag());
            return;
        }
        if (reach instanceof Reach.ToDate toDate && !checks.wasThereAt(toDate.moment())) {
            return;
        }
        List<Map.Entry<StepKey, AppliedChangeset>> goingBack = goingBack(reach);
        List<AppliedChangeset> withoutUndo = new ArrayList<>();
        for (Map.Entry<StepKey, AppliedChangeset> entry : goingBack) {
            add(entry.getKey(), entry.getValue(), goingBack, steps, withoutUndo);
        }
        withoutUndo.forEach(row -> problems.add(new Problem(
                ErrorCode.UNDO_MISSING,
                "There is no undo for " + row.id().name() + ".",
                List.of(),
                "Write " + undoOf(row) + ", or roll back to a version that is not below "
                        + RoutineNumber.parse(row.id().id()).orElseThrow().version() + ".")));
    }

    private static String undoOf(AppliedChangeset row) {
        String undo = "U_" + row.id().id();
        return row.id().path().endsWith(".java")
                ? "the class " + undo + " or the script " + undo + ".sql"
                : undo + ".sql";
    }

    private boolean mayGoTo(Version version, List<Problem> problems) {
        Optional<Version> baseline = recorded.baseline();
        if (baseline.isPresent() && version.compareTo(baseline.get()) < 0) {
            problems.add(new Problem(
                    ErrorCode.BELOW_BASELINE,
                    "Version " + version + " is below the baseline, " + baseline.get()
                            + ": what was there before it was not made here and can't be taken back.",
                    List.of(),
                    Advice.of("Roll back to " + baseline.get() + " at the most. If the baseline itself was a mistake: ")
                            .then(NextCommand.of("repair", location, "--drop-baseline"))
                            .then(".")));
            return false;
        }
        return version.equals(NOTHING) || checks.versionIsKnown(version);
    }

    private List<Map.Entry<StepKey, AppliedChangeset>> goingBack(Reach reach) {
        var newestFirst = recorded.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.<StepKey>naturalOrder().reversed()))
                .filter(entry -> recorded.baseline().isEmpty()
                        || entry.getKey()
                                        .number()
                                        .version()
                                        .compareTo(recorded.baseline().get())
                                > 0);
        if (reach instanceof Reach.UpTo upTo) {
            newestFirst = newestFirst.filter(
                    entry -> entry.getKey().number().version().compareTo(upTo.version()) > 0);
        } else if (reach instanceof Reach.ToDate toDate) {
            newestFirst = newestFirst.filter(entry -> entry.getValue().isAfter(toDate.moment()));
        } else if (reach instanceof Reach.Count count) {
            newestFirst = newestFirst.limit(count.steps());
        }
        return newestFirst.toList();
    }

    private void add(
            StepKey key,
            AppliedChangeset row,
            List<Map.Entry<StepKey, AppliedChangeset>> goingBack,
            List<Step> steps,
            List<AppliedChangeset> withoutUndo) {
        Optional<RoutineNumber> staying =
                equivalents.anyOther(key.number(), other -> recorded.has(other) && !isAmong(goingBack, other));
        if (staying.isPresent()) {
            steps.add(new Step.Forget(row, "the same change stays as " + staying.get()));
            return;
        }
        if (wasOnlyRecorded(row) && anotherTakesItBack(key.number(), goingBack)) {
            steps.add(new Step.Forget(row, "it was recorded without being run"));
            return;
        }
        Optional<Changeset> changeset =
                checks.fileOf(key).filter(file -> !file.undo().isEmpty());
        if (changeset.isEmpty()) {
            withoutUndo.add(row);
            return;
        }
        steps.add(planning.takeBack(row, changeset.get()));
    }

    private static boolean isAmong(List<Map.Entry<StepKey, AppliedChangeset>> goingBack, RoutineNumber number) {
        return goingBack.stream().anyMatch(entry -> entry.getKey().number().equals(number));
    }

    private static boolean wasOnlyRecorded(AppliedChangeset row) {
        return row.how().equals(AppliedChangeset.MARK_RAN);
    }

    /**
     * Whether an equivalent step that goes back too is the one to do it: the one that was run; or, when its row went
     * with an earlier rollback, the lowest of those that stand in for it. Without any equivalent the change was never
     * made here.
     */
    private boolean anotherTakesItBack(RoutineNumber number, List<Map.Entry<StepKey, AppliedChangeset>> goingBack) {
        if (equivalents.anyOther(number, any -> true).isEmpty()) {
            return true;
        }
        boolean wasRun = goingBack.stream()
                .filter(entry -> !wasOnlyRecorded(entry.getValue()))
                .anyMatch(entry -> equivalents
                        .anyOther(number, entry.getKey().number()::equals)
                        .isPresent());
        return wasRun
                || equivalents
                        .anyOther(number, other -> isAmong(goingBack, other) && other.compareTo(number) < 0)
                        .isPresent();
    }
}
