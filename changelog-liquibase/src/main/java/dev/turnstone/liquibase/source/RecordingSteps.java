package dev.turnstone.liquibase.source;

import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.source.reach.Due;
import dev.turnstone.liquibase.source.recorded.ChecksumCheck;
import dev.turnstone.liquibase.source.recorded.RecordedRows;
import dev.turnstone.liquibase.source.runnable.Conversion;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.Unknown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Plans what is recorded of a changelog without being run: what its changes are in SQL doesn't matter for that.
 *
 * @param changesets by the names under which they are recorded, as far as they are
 * @param elsewhere rows that may be those of a changeset under another path
 */
record RecordingSteps(
        List<LiquibaseChangeset> changesets,
        RecordedRows rows,
        Function<LiquibaseChangeset, List<AppliedChangeset>> elsewhere,
        Conversion conversion,
        Due due,
        ChecksumCheck checks,
        Consumer<Problem> problems) {

    void add(Recording recording, List<Step> steps) {
        if (recording instanceof Recording.ForgetChecksums) {
            changesets.stream()
                    .flatMap(changeset -> rows.of(changeset.id()).stream())
                    .filter(row -> row.checksum().isPresent())
                    .forEach(row -> steps.add(new Step.ForgetChecksum(row)));
            return;
        }
        for (LiquibaseChangeset changeset : wanted(recording)) {
            if (rows.of(changeset.id()).isEmpty()
                    && due.reasonAgainst(changeset).isEmpty()) {
                checks.isRecordedElsewhere(changeset, elsewhere.apply(changeset));
                steps.add(new Step.RecordAsRun(conversion.known(changeset)));
                if (recording instanceof Recording.NextAsRun) {
                    return;
                }
            }
        }
    }

    private List<LiquibaseChangeset> wanted(Recording recording) {
        if (!(recording instanceof Recording.OneAsRun one)) {
            return changesets;
        }
        List<LiquibaseChangeset> found = changesets.stream()
                .filter(changeset -> changeset.id().toString().equals(one.step()))
                .toList();
        if (found.isEmpty()) {
            List<String> likewise = names(changeset -> changeset.id().id().equalsIgnoreCase(one.step()));
            problems.accept(Unknown.changeset(
                    one.step(), likewise.isEmpty() ? NearMisses.of(one.step(), names(any -> true)) : likewise));
        }
        return found;
    }

    private List<String> names(Predicate<LiquibaseChangeset> which) {
        return changesets.stream()
                .filter(which)
                .map(changeset -> changeset.id().toString())
                .toList();
    }
}
