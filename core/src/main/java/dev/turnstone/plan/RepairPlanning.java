package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.RoutineHistory.StepKey;
import java.util.List;
import java.util.Optional;

/** Plans what makes the history agree with the files, and what settles an interrupted routine. */
final class RepairPlanning {
    private final HistoryChecks checks;
    private final RoutineHistory recorded;
    private final History history;

    RepairPlanning(HistoryChecks checks, RoutineHistory recorded, History history) {
        this.checks = checks;
        this.recorded = recorded;
        this.history = history;
    }

    void plan(Changelog changelog, Repair repair, List<Step> steps, List<Problem> problems) {
        if (repair instanceof Repair.AssumeDone answer) {
            for (InterruptedChangeset interrupted : interrupted(answer.step(), problems)) {
                if (interrupted.isRoutine()) {
                    assumeComplete(interrupted, answer.step(), steps, problems);
                } else if (hasStatement(interrupted, problems)) {
                    steps.add(new Step.AssumeStatementDone(interrupted));
                }
            }
        } else if (repair instanceof Repair.RunAgain answer) {
            for (InterruptedChangeset interrupted : interrupted(answer.step(), problems)) {
                if (interrupted.isRoutine()) {
                    steps.add(new Step.StartOver(interrupted));
                } else if (hasStatement(interrupted, problems)) {
                    steps.add(new Step.RunStatementAgain(interrupted));
                }
            }
        } else if (repair instanceof Repair.AssumeComplete answer) {
            interrupted(answer.step(), problems)
                    .forEach(interrupted -> assumeComplete(interrupted, answer.step(), steps, problems));
        } else if (repair instanceof Repair.StartOver answer) {
            interrupted(answer.step(), problems).forEach(interrupted -> steps.add(new Step.StartOver(interrupted)));
        } else {
            checks.halfDone().nothing();
            changelog.changesets().forEach(changeset -> acceptEdit(changeset, steps));
            checks.goneFiles().forEach(row -> steps.add(new Step.AcceptGone(row)));
        }
    }

    private void acceptEdit(Changeset changeset, List<Step> steps) {
        Optional<AppliedChangeset> row = recorded.row(changeset);
        if (row.isPresent() && HistoryChecks.isChanged(row.get(), changeset)) {
            steps.add(new Step.AcceptChecksum(row.get(), changeset));
        }
    }

    /** Whether there is a statement that the answer can be about: one that follows on what is done. */
    private static boolean hasStatement(InterruptedChangeset interrupted, List<Problem> problems) {
        int next = interrupted.progress().done() + 1;
        if (interrupted
                .stop()
                .statement()
                .filter(begun -> begun.statement() == next)
                .isPresent()) {
            return true;
        }
        int done = interrupted.progress().done();
        problems.add(new Problem(
                ErrorCode.VERSION_UNKNOWN,
                interrupted.id().name() + " was interrupted where nothing is in question.",
                List.of(),
                "The next run goes on " + (done == 0 ? "at its beginning" : "behind statement " + done)
                        + " by itself."));
        return false;
    }

    private void assumeComplete(
            InterruptedChangeset interrupted, RoutineNumber step, List<Step> steps, List<Problem> problems) {
        Optional<Changeset> changeset =
                checks.fileOf(StepKey.of(step, interrupted.id().path()));
        if (interrupted.direction() == Direction.UNDO) {
            steps.add(new Step.AssumeTakenBack(interrupted));
        } else if (changeset.isPresent()) {
            steps.add(new Step.AssumeApplied(interrupted, changeset.get()));
        } else {
            problems.add(new Problem(
                    ErrorCode.FILE_GONE,
                    interrupted.id().path() + " was begun, but its file is gone.",
                    List.of(),
                    "Bring the file back, or use --start-over to forget that it was begun."));
        }
    }

    private List<InterruptedChangeset> interrupted(RoutineNumber step, List<Problem> problems) {
        if (history.interrupted().stream().anyMatch(history::isBeingRun)) {
            checks.halfDone().nothing();
            return List.of();
        }
        List<InterruptedChangeset> found = history.interrupted().stream()
                .filter(interrupted -> RoutineNumber.parse(interrupted.id().id())
                        .filter(step::equals)
                        .isPresent())
                .toList();
        if (found.isEmpty()) {
            problems.add(new Problem(
                    ErrorCode.VERSION_UNKNOWN,
                    "No interrupted routine is called " + step + ".",
                    List.of(),
                    history.interrupted().isEmpty()
                            ? "Nothing is interrupted here."
                            : "Interrupted is "
                                    + history.interrupted().get(0).id().id() + "."));
        }
        return found;
    }
}
