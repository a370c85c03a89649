package dev.turnstone.plan.routine;

import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.StepPlanning;
import dev.turnstone.sql.StatementRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans for version-numbered routines. */
public final class RoutinePlanner implements Planner {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> problem.isError() ? 0 : 1);

    private final StatementRules rules;
    private final Changelog changelog;

    public RoutinePlanner(StatementRules rules, Changelog changelog) {
        this.rules = rules;
        this.changelog = changelog;
    }

    @Override
    public Plan forward(History history, Goal goal) {
        Draft draft = new Draft(history);
        draft.checks.schemaIsOurs();
        draft.checks.versionIsSupported();
        draft.checks.halfDone().nothingElse(Direction.APPLY);
        draft.checks.filesAreUnchanged();
        draft.checks.recordedFilesAreThere();
        draft.checks.equivalentsExist();
        draft.addPending(goal);
        return draft.plan();
    }

    @Override
    public Plan back(History history, Reach reach) {
        Draft draft = new Draft(history);
        draft.checks.halfDone().nothingElse(Direction.UNDO);
        new Rollback(
                        draft.checks,
                        draft.recorded,
                        Equivalents.of(changelog.changesets()),
                        draft.planning,
                        changelog.location())
                .plan(reach, draft.steps, draft.problems);
        return draft.plan();
    }

    @Override
    public Plan baseline(History history, Version version) {
        Draft draft = new Draft(history);
        draft.checks.halfDone().nothing();
        new Baseline(changelog, history, draft.recorded, draft.checks).plan(version, draft.steps, draft.problems);
        return draft.plan();
    }

    @Override
    public Plan repair(History history, Repair repair) {
        Draft draft = new Draft(history);
        if (repair instanceof Repair.DropBaseline) {
            draft.checks.halfDone().nothing();
            new Baseline(changelog, history, draft.recorded, draft.checks).planDropping(draft.steps, draft.problems);
        } else {
            new RepairPlanning(draft.checks, draft.recorded, history)
                    .plan(changelog, repair, draft.steps, draft.problems);
        }
        return draft.plan();
    }

    @Override
    public Plan record(History history, Recording recording) {
        Draft draft = new Draft(history);
        draft.checks.halfDone().nothing();
        new RoutineRecording(changelog, draft.recorded).plan(recording, draft.steps, draft.problems);
        return draft.plan();
    }

    /** A plan in the making. */
    private final class Draft {
        private final History history;
        private final RoutineHistory recorded;
        private final List<Problem> problems;
        private final List<Step> steps = new ArrayList<>();
        private final HistoryChecks checks;
        private final StepPlanning planning;

        Draft(History history) {
            this.history = history;
            this.recorded = RoutineHistory.of(history);
            this.problems = new ArrayList<>(changelog.problems());
            this.checks = new HistoryChecks(changelog, history, recorded, problems::add);
            this.planning = new StepPlanning(rules, checks.halfDone(), problems::add);
        }

        void addPending(Goal goal) {
            if (goal.reach() instanceof Reach.UpTo upTo && !checks.versionIsKnown(upTo.version())) {
                return;
            }
            if (goal.reach() instanceof Reach.ToTag toTag) {
                checks.hasNoTags(toTag.tag());
                return;
            }
            if (goal.reach() instanceof Reach.ToDate) {
                problems.add(Reach.ToDate.isNoWayForward());
                return;
            }
            Equivalents equivalents = Equivalents.of(changelog.changesets());
            Optional<Version> highest = recorded.highestVersion();
            Set<RoutineNumber> done = new HashSet<>(recorded.numbers());
            List<Changeset> late = new ArrayList<>();
            for (Changeset changeset : changelog.changesets()) {
                if (recorded.row(changeset).isPresent() || isBeyond(changeset, goal.reach())) {
                    continue;
                }
                RoutineNumber number = changeset.number().orElseThrow();
                Optional<RoutineNumber> twin = equivalents.anyOther(number, done::contains);
                if (twin.isPresent()) {
                    steps.add(new Step.MarkRan(changeset, "the same change is recorded as " + twin.get()));
                } else {
                    if (highest.isPresent() && number.version().compareTo(highest.get()) < 0) {
                        late.add(changeset);
                    }
                    steps.add(planning.apply(changeset));
                }
                done.add(number);
            }
            if (goal.order() == Goal.Order.STRICT) {
                checks.noneIsLate(late, highest);
            }
        }

        private boolean isBeyond(Changeset changeset, Reach reach) {
            if (reach instanceof Reach.UpTo upTo) {
                return changeset.number().orElseThrow().version().compareTo(upTo.version()) > 0;
            }
            return reach instanceof Reach.Count count && steps.size() >= count.steps();
        }

        Plan plan() {
            List<Problem> sorted = problems.stream().sorted(ERRORS_FIRST).toList();
            return new Plan(
                    changelog,
                    history,
                    new Standing(history.routines(), List.of(), checks.ahead()),
                    rules,
                    new Home.OfLogin(),
                    steps,
                    sorted);
        }
    }
}
