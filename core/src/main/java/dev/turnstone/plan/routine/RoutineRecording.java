package dev.turnstone.plan.routine;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.Unknown;
import java.util.List;
import java.util.Optional;

/** Plans what is recorded of routines without being run. */
final class RoutineRecording {
    private final Changelog changelog;
    private final RoutineHistory recorded;

    RoutineRecording(Changelog changelog, RoutineHistory recorded) {
        this.changelog = changelog;
        this.recorded = recorded;
    }

    void plan(Recording recording, List<Step> steps, List<Problem> problems) {
        if (recording instanceof Recording.ForgetChecksums) {
            problems.add(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "Of routines no checksum is forgotten: none would take its place, and later edits would go unnoticed.",
                    List.of(),
                    "If edited files are right as they are, accept them with repair."));
            return;
        }
        wanted(recording, problems).stream()
                .filter(changeset -> recorded.row(changeset).isEmpty())
                .limit(recording instanceof Recording.NextAsRun ? 1 : Long.MAX_VALUE)
                .forEach(changeset -> steps.add(new Step.RecordAsRun(changeset)));
    }

    private List<Changeset> wanted(Recording recording, List<Problem> problems) {
        List<Changeset> wanted = changelog.changesets();
        if (recording instanceof Recording.OneAsRun one) {
            Optional<RoutineNumber> number = RoutineNumber.parse(one.step());
            wanted = wanted.stream()
                    .filter(changeset ->
                            number.isPresent() && changeset.number().equals(number))
                    .toList();
            if (wanted.isEmpty()) {
                problems.add(unknown(one.step()));
            }
        }
        return wanted;
    }

    private Problem unknown(String step) {
        List<String> known = changelog.changesets().stream()
                .map(changeset -> changeset.id().argument())
                .toList();
        return Unknown.routine(step, NearMisses.of(step, known));
    }
}
