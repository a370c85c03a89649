package dev.turnstone.flyway.source;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.history.RowType;
import dev.turnstone.flyway.state.IgnorePattern;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.flyway.state.State;
import dev.turnstone.flyway.state.Validation;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans what makes the history agree with the files again, as Flyway's {@code repair} does it. */
record Repairing(Rules rules, String location, Changesets changesets, Consumer<Problem> problems) {

    void plan(Repair repair, List<Info> infos, List<Step> steps) {
        if (repair instanceof Repair.DropBaseline) {
            infos.stream()
                    .flatMap(info -> info.row().stream())
                    .filter(row -> row.type() == RowType.BASELINE)
                    .forEach(row -> steps.add(new Step.Forget(row.applied(), "it stands for nothing that was run")));
            return;
        }
        for (Info info : infos) {
            Optional<FlywayRow> row = info.row();
            row.filter(each -> info.state().isFailed())
                    .ifPresent(each -> steps.add(new Step.Forget(each.applied(), "it is recorded as failed")));
        }
        for (Info info : infos) {
            boolean gone = info.state() == State.MISSING_SUCCESS || info.state() == State.FUTURE_SUCCESS;
            if (gone && !isIgnored(info)) {
                steps.add(new Step.AcceptGone(info.row().orElseThrow().applied()));
            }
        }
        Validation validation = new Validation(infos, rules, location, problems);
        for (Info info : infos) {
            if (validation.isEdited(info)) {
                Changeset changeset = changesets.of(info.migration().orElseThrow());
                steps.add(new Step.AcceptChecksum(info.row().orElseThrow().applied(), changeset));
            }
        }
    }

    /** What is ahead is gone for good as well, when somebody says that the files are right; what is missing may be ignored. */
    private boolean isIgnored(Info info) {
        return info.state().isMissing()
                && rules.ignored().stream()
                        .anyMatch(
                                pattern -> pattern.standing() == IgnorePattern.Standing.MISSING && pattern.fits(info));
    }
}
