package dev.turnstone.plan.routine;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Step;
import java.util.List;
import java.util.Optional;

/** Plans how a schema is adopted that is at a version already, and how that is taken back. */
final class Baseline {
    private final Changelog changelog;
    private final History history;
    private final RoutineHistory recorded;
    private final HistoryChecks checks;

    Baseline(Changelog changelog, History history, RoutineHistory recorded, HistoryChecks checks) {
        this.changelog = changelog;
        this.history = history;
        this.recorded = recorded;
        this.checks = checks;
    }

    void plan(Version version, List<Step> steps, List<Problem> problems) {
        Optional<Problem> unfit = unfit(version);
        if (unfit.isPresent()) {
            problems.add(unfit.get());
            return;
        }
        if (changelog.changesets().stream().anyMatch(changeset -> isCovered(changeset, version))
                && !checks.versionIsKnown(version)) {
            return;
        }
        for (Changeset changeset : changelog.changesets()) {
            if (isCovered(changeset, version) && recorded.row(changeset).isEmpty()) {
                steps.add(new Step.MarkRan(changeset, "the baseline is version " + version));
            }
        }
        steps.add(new Step.SetBaseline(version));
    }

    /** Why the schema is none that can be adopted. */
    private Optional<Problem> unfit(Version version) {
        if (!recorded.isEmpty() && !wasBrokenOff(version)) {
            return Optional.of(new Problem(
                    ErrorCode.HISTORY_PRESENT,
                    "The database has a history already"
                            + recorded.highestVersion()
                                    .map(highest -> ", up to version " + highest)
                                    .orElse("") + ".",
                    List.of(),
                    insteadOfAnotherBaseline()));
        }
        if (recorded.isEmpty()
                && history.ofOthers().isEmpty()
                && history.schema().tables().isEmpty()) {
            return Optional.of(new Problem(
                    ErrorCode.SCHEMA_EMPTY,
                    (history.presence() == History.Presence.NO_DATABASE
                                    ? "There is no database yet"
                                    : "The schema has no tables")
                            + ", so there is nothing to adopt: with a baseline the routines up to version " + version
                            + " would never be run.",
                    List.of(),
                    Advice.of((history.presence() == History.Presence.NO_DATABASE
                                            ? "Is it the right place?"
                                            : "Is it the right database, and the right --schema?")
                                    + " If so, run all routines: ")
                            .then(NextCommand.of("migrate", changelog.location()))
                            .then(".")));
        }
        return Optional.empty();
    }

    private Advice insteadOfAnotherBaseline() {
        Advice look = Advice.of("A baseline is for a schema without one; what is pending here tells: ")
                .then(NextCommand.of("status", changelog.location()))
                .then(".");
        return recorded.baseline()
                .map(wrong -> look.then(" If the baseline, " + wrong + ", is wrong, drop it first: ")
                        .then(NextCommand.of("repair", changelog.location(), "--drop-baseline"))
                        .then("."))
                .orElse(look);
    }

    /** The row of the baseline is written last: when all others are only recorded and it isn't there, go on. */
    private boolean wasBrokenOff(Version version) {
        return recorded.baseline().isEmpty()
                && recorded.rows().entrySet().stream()
                        .allMatch(row -> row.getValue().how().equals(AppliedChangeset.MARK_RAN)
                                && row.getKey().number().version().compareTo(version) <= 0);
    }

    private static boolean isCovered(Changeset changeset, Version version) {
        return changeset.number().orElseThrow().version().compareTo(version) <= 0;
    }

    /** What came to be recorded with the baseline goes with it; what was run stays. */
    void planDropping(List<Step> steps, List<Problem> problems) {
        Optional<Version> version = recorded.baseline();
        if (version.isEmpty()) {
            problems.add(new Problem(
                    ErrorCode.VERSION_UNKNOWN,
                    "There is no baseline in the history.",
                    List.of(),
                    Advice.of("What is recorded lists: ")
                            .then(NextCommand.withoutChangelog("history"))
                            .then(".")));
            return;
        }
        List<String> above = recorded.rows().entrySet().stream()
                .filter(row -> row.getKey().number().version().compareTo(version.get()) > 0)
                .map(row -> row.getValue().id().name())
                .toList();
        if (!above.isEmpty()) {
            problems.add(new Problem(
                    ErrorCode.BASELINE_IN_USE,
                    "The baseline, " + version.get() + ", can't be dropped: " + String.join(", ", above)
                            + (above.size() == 1 ? " was" : " were") + " recorded on top of it.",
                    List.of(),
                    Advice.of("Take that back first: ")
                            .then(NextCommand.of(
                                    "rollback",
                                    changelog.location(),
                                    "--to",
                                    version.get().text()))
                            .then(".")));
            return;
        }
        recorded.rows().values().stream()
                .filter(row -> row.how().equals(AppliedChangeset.MARK_RAN))
                .forEach(row -> steps.add(new Step.Forget(row, "it was recorded without being run")));
        // Last: when this is broken off, the baseline is there to be dropped again.
        history.baseline().ifPresent(row -> steps.add(new Step.Forget(row, "all that it stands for is forgotten")));
    }
}
