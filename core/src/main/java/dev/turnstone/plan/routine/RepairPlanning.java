package dev.turnstone.plan.routine;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.Settlement;
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
        if (repair instanceof Repair.Answer answer) {
            Optional<RoutineNumber> number = RoutineNumber.parse(answer.step());
            steps.addAll(new Settlement(history, checks.halfDone(), checks::begunFile, problems::add)
                    .plan(
                            answer,
                            interrupted -> number.isPresent()
                                    && RoutineNumber.parse(interrupted.id().id())
                                            .equals(number)));
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
}
