package dev.turnstone.liquibase.source;

import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.Unknown;
import java.util.List;
import java.util.function.Consumer;

/** Plans what is recorded of a changelog without being run: what its changes are in SQL doesn't matter for that. */
final class RecordingSteps {
    private final LiquibaseChangelog changelog;
    private final RecordedRows rows;
    private final Conversion conversion;
    private final Due due;
    private final Consumer<Problem> problems;

    RecordingSteps(
            LiquibaseChangelog changelog,
            RecordedRows rows,
            Conversion conversion,
            Due due,
            Consumer<Problem> problems) {
        this.changelog = changelog;
        this.rows = rows;
        this.conversion = conversion;
        this.due = due;
        this.problems = problems;
    }

    void add(Recording recording, List<Step> steps) {
        if (recording instanceof Recording.ForgetChecksums) {
            changelog.changesets().stream()
                    .flatMap(changeset -> rows.of(changeset.id()).stream())
                    .filter(row -> row.checksum().isPresent())
                    .forEach(row -> steps.add(new Step.ForgetChecksum(row)));
            return;
        }
        ChecksumCheck checks = new ChecksumCheck(conversion.checksums(), changelog.location(), problems);
        for (LiquibaseChangeset changeset : wanted(recording)) {
            if (rows.of(changeset.id()).isEmpty()
                    && due.reasonAgainst(changeset).isEmpty()) {
                checks.isRecordedElsewhere(changeset, rows);
                steps.add(new Step.RecordAsRun(conversion.runnable(changeset)));
                if (recording instanceof Recording.NextAsRun) {
                    break;
                }
            }
        }
    }

    private List<LiquibaseChangeset> wanted(Recording recording) {
        if (!(recording instanceof Recording.OneAsRun one)) {
            return changelog.changesets();
        }
        List<LiquibaseChangeset> found = changelog.changesets().stream()
                .filter(changeset -> changeset.id().toString().equals(one.step()))
                .toList();
        if (found.isEmpty()) {
            List<String> known = changelog.changesets().stream()
                    .map(changeset -> changeset.id().toString())
                    .toList();
            problems.accept(Unknown.changeset(one.step(), NearMisses.of(one.step(), known)));
        }
        return found;
    }
}
