package dev.turnstone.liquibase.source;

import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.MadeAnew;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.liquibase.changeset.Behaviour.When;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.HalfDone;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Settlement;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.StepPlanning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans for Liquibase changelogs: in the order of the documents, by identity, within the filters of the run. */
final class LiquibasePlanner implements Planner {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> problem.isError() ? 0 : 1);

    private final ChangelogReader.Opened opened;
    private final Database database;
    private final Selection selection;

    LiquibasePlanner(ChangelogReader.Opened opened, Database database, Selection selection) {
        this.opened = opened;
        this.database = database;
        this.selection = selection;
    }

    @Override
    public Plan forward(History history, Goal goal) {
        Draft draft = new Draft(history);
        draft.halfDone.nothingElse(Direction.APPLY);
        draft.forward(goal);
        return draft.plan();
    }

    @Override
    public Plan back(History history, Goal.Reach reach) {
        Draft draft = new Draft(history);
        draft.halfDone.nothingElse(Direction.UNDO);
        draft.back(reach);
        return draft.plan();
    }

    @Override
    public Plan baseline(History history, Version version) {
        Draft draft = new Draft(history);
        draft.problems.add(Refusals.noBaseline(opened.changelog().location()));
        return draft.plan();
    }

    @Override
    public Plan repair(History history, Repair repair) {
        Draft draft = new Draft(history);
        draft.repair(repair);
        return draft.plan();
    }

    @Override
    public Plan record(History history, Recording recording) {
        Draft draft = new Draft(history);
        draft.halfDone.nothing();
        draft.record(recording);
        return draft.plan();
    }

    /** A plan in the making. */
    private final class Draft {
        private final LiquibaseChangelog changelog = opened.changelog();
        private final History history;
        private final RecordedRows rows;
        private final List<Problem> problems;
        private final List<Step> steps = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private Optional<Question> question = Optional.empty();
        private final Conversion conversion;
        private final Questions questions;
        private final HalfDone halfDone;
        private final StepPlanning planning;

        Draft(History history) {
            this.history = history;
            this.rows = new RecordedRows(history.applied());
            this.problems = new ArrayList<>(changelog.problems());
            this.conversion = new Conversion(selection, opened.files(), rows.recipe(), problems::add);
            this.questions = new Questions(database.name(), opened.files());
            this.halfDone = new HalfDone(history, changelog.location(), this::begun, problems::add);
            this.planning = new StepPlanning(database.rules(), halfDone, problems::add);
        }

        private Optional<Changeset> begun(InterruptedChangeset interrupted) {
            return changelog.changesets().stream()
                    .filter(changeset -> changeset.id().equals(interrupted.id()))
                    .findFirst()
                    .map(conversion::runnable);
        }

        void forward(Goal goal) {
            question = questions.of(changelog);
            Due due = new Due(selection, problems::add);
            ChecksumCheck checks = new ChecksumCheck(conversion.checksums(), changelog.location(), problems::add);
            Reached reached = new Reached(goal.reach(), changelog, problems::add);
            for (LiquibaseChangeset changeset : changelog.changesets()) {
                if (reached.isBehind(changeset, steps.size())) {
                    break;
                }
                Optional<AppliedChangeset> row = rows.of(changeset.id());
                Optional<Reason> against = due.reasonAgainst(changeset);
                if (against.isPresent()) {
                    leftOut.add(new LeftOut(changeset.id(), against.get()));
                    continue;
                }
                if (row.isEmpty()) {
                    checks.isRecordedElsewhere(changeset, rows);
                    steps.add(apply(changeset, Step.Row.NEW));
                } else {
                    addAgain(changeset, row.get(), checks);
                }
            }
        }

        /** What is to be done with a changeset that has a row. Nearly always that is nothing, so this is found out first. */
        private void addAgain(LiquibaseChangeset changeset, AppliedChangeset row, ChecksumCheck checks) {
            boolean runsAlways = changeset.behaviour().when() == When.ALWAYS;
            if (!runsAlways && conversion.isAsRecorded(changeset, row)) {
                return;
            }
            if (checks.isToRunAgain(changeset, row)) {
                steps.add(apply(changeset, Step.Row.UPDATED));
            } else {
                checks.refreshed(changeset, row, conversion::runnable).ifPresent(steps::add);
            }
        }

        private Step apply(LiquibaseChangeset changeset, Step.Row row) {
            Step.Apply planned = planning.apply(conversion.runnable(changeset));
            return new Step.Apply(planned.changeset(), planned.shape(), planned.start(), row, questions.of(changeset));
        }

        void back(Goal.Reach reach) {
            question = questions.of(changelog);
            for (AppliedChangeset row : new GoingBack(rows, changelog, problems::add).to(reach)) {
                find(row).ifPresent(changeset -> addBack(changeset, row));
            }
        }

        private void addBack(LiquibaseChangeset changeset, AppliedChangeset row) {
            if (row.how().equals(AppliedChangeset.MARK_RAN)) {
                steps.add(new Step.Forget(row, "it was recorded without being run"));
                return;
            }
            conversion
                    .undoable(changeset, changelog.changesets())
                    .ifPresent(undoable -> steps.add(
                            undoable.undo().isEmpty()
                                    ? new Step.Forget(row, "there is nothing to take back")
                                    : planning.takeBack(row, undoable)));
        }

        private Optional<LiquibaseChangeset> find(AppliedChangeset row) {
            return changelog.changesets().stream()
                    .filter(changeset ->
                            rows.of(changeset.id()).filter(row::equals).isPresent())
                    .findFirst();
        }

        void repair(Repair repair) {
            if (repair instanceof Repair.Answer answer) {
                steps.addAll(new Settlement(history, halfDone, this::begun, problems::add)
                        .plan(answer, interrupted -> interrupted.id().argument().equals(answer.step())));
                return;
            }
            if (repair instanceof Repair.DropBaseline) {
                problems.add(Refusals.noBaseline(changelog.location()));
                return;
            }
            halfDone.nothing();
            ChecksumCheck checks = new ChecksumCheck(conversion.checksums(), changelog.location(), problem -> {});
            for (LiquibaseChangeset changeset : changelog.changesets()) {
                rows.of(changeset.id())
                        .filter(row -> checks.isEdited(changeset, row))
                        .ifPresent(row -> steps.add(new Step.AcceptChecksum(row, conversion.runnable(changeset))));
            }
        }

        void record(Recording recording) {
            new RecordingSteps(changelog, rows, conversion, new Due(selection, problems::add), problems::add)
                    .add(recording, steps);
        }

        private List<AppliedChangeset> applied() {
            Set<AppliedChangeset> ours = changelog.changesets().stream()
                    .flatMap(changeset -> rows.of(changeset.id()).stream())
                    .collect(Collectors.toSet());
            return history.applied().stream().filter(ours::contains).toList();
        }

        Plan plan() {
            List<LiquibaseChangeset> read = changelog.changesets();
            read.forEach(conversion::digest);
            // Nobody looks at thousands of them when nothing is to be done.
            List<Changeset> all = new MadeAnew<>(read.size(), index -> conversion.runnable(read.get(index)));
            return new Plan(
                    new Changelog(changelog.location(), all, Optional.empty(), List.of()),
                    history,
                    new Standing(applied(), leftOut),
                    database.rules(),
                    new Home.OfLogin(),
                    steps,
                    question,
                    problems.stream().distinct().sorted(ERRORS_FIRST).toList());
        }
    }
}
