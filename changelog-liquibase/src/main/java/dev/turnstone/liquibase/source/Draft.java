package dev.turnstone.liquibase.source;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.MadeAnew;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.liquibase.changeset.Behaviour.OnFailure;
import dev.turnstone.liquibase.changeset.Behaviour.When;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.deed.CustomClasses;
import dev.turnstone.liquibase.deed.Deeds;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.source.reach.Due;
import dev.turnstone.liquibase.source.reach.GoingBack;
import dev.turnstone.liquibase.source.reach.Reached;
import dev.turnstone.liquibase.source.recorded.ChecksumCheck;
import dev.turnstone.liquibase.source.recorded.RecordedRows;
import dev.turnstone.liquibase.source.runnable.Conversion;
import dev.turnstone.liquibase.source.runnable.Questions;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.HalfDone;
import dev.turnstone.plan.step.Settlement;
import dev.turnstone.plan.step.StepPlanning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A plan in the making. */
final class Draft {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> problem.isError() ? 0 : 1);

    private final LiquibaseChangelog changelog;
    private final Database database;
    private final History history;
    private final RecordedRows rows;
    private final List<LiquibaseChangeset> changesets;
    private final Map<AppliedChangeset, LiquibaseChangeset> ours = new HashMap<>();
    private final List<Problem> problems;
    private final List<Step> steps = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Optional<Question> question = Optional.empty();
    private final Due due;
    private final Conversion conversion;
    private final Questions questions;
    private final HalfDone halfDone;
    private final StepPlanning planning;

    Draft(
            ChangelogReader.Opened opened,
            FormerPaths former,
            Database database,
            Selection selection,
            CustomClasses classes,
            History history) {
        this.changelog = opened.changelog();
        this.database = database;
        this.history = history;
        this.rows = new RecordedRows(history.applied());
        this.changesets = former.of(changelog).stream().map(rows::asRecorded).toList();
        changesets.forEach(changeset -> rows.of(changeset.id()).ifPresent(row -> ours.put(row, changeset)));
        this.problems = new ArrayList<>(changelog.problems());
        this.due = new Due(selection, problems::add);
        Deeds deeds = new Deeds(classes, database.name(), opened.files()::read);
        this.conversion = new Conversion(selection, opened.files(), deeds, rows.recipe(), problems::add);
        this.questions = new Questions(database.name(), opened.files(), classes, problems::add);
        this.halfDone = new HalfDone(history, changelog.location(), this::begun, this::wayBack, problems::add);
        this.planning = new StepPlanning(database.rules(), halfDone, problems::add);
    }

    private Optional<Changeset> begun(InterruptedChangeset interrupted) {
        return changesets.stream()
                .filter(changeset -> changeset.id().equals(interrupted.id()))
                .findFirst()
                .map(conversion::known);
    }

    private int wayBack(InterruptedChangeset interrupted) {
        List<ChangesetId> newestFirst = new GoingBack(history.applied(), ours, due, problem -> {})
                .to(new Reach.Count(Integer.MAX_VALUE), new ArrayList<>()).stream()
                        .map(AppliedChangeset::id)
                        .toList();
        return Math.max(1, 1 + newestFirst.indexOf(interrupted.id()));
    }

    /** What was begun and not finished may go on only this way. */
    void goesOnOnly(Direction way) {
        halfDone.nothingElse(way);
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    void forward(Goal goal) {
        if (goal.reach() instanceof Reach.ToDate) {
            problems.add(Reach.ToDate.isNoWayForward());
            return;
        }
        question = questions.of(changelog);
        ChecksumCheck checks = checks();
        Reached reached = new Reached(goal.reach(), changesets);
        for (LiquibaseChangeset changeset : changesets) {
            if (reached.isBehind(changeset, steps.size())) {
                break;
            }
            Optional<AppliedChangeset> row = rows.of(changeset.id());
            Optional<Reason> against = due.reasonAgainst(changeset).or(() -> Due.onThisSystem(changeset));
            if (against.isPresent()) {
                leaveOut(changeset, against.get());
            } else if (row.isEmpty() && due.isSurelyForOthers(changeset)) {
                leaveOut(changeset, Reason.DATABASE);
            } else if (row.isEmpty()) {
                checks.isRecordedElsewhere(changeset, elsewhere(changeset));
                steps.add(apply(changeset, Step.Row.NEW));
            } else {
                addAgain(changeset, row.get(), checks);
            }
        }
        conversion
                .waysBack(changelog.changesets())
                .look(changeset -> due.reasonAgainst(changeset).isEmpty());
        reached.tell(new Reached.Recorded(history.applied(), rows, steps.size(), changelog.location()), problems::add);
    }

    /** One that is applied isn't left out, whatever this run means. */
    private void leaveOut(LiquibaseChangeset changeset, Reason reason) {
        if (rows.of(changeset.id()).isEmpty()) {
            leftOut.add(Due.leftOut(changeset, reason));
            Due.misspelled(changeset, reason).ifPresent(problems::add);
        }
    }

    /** Rows that may be its own under another path. */
    private List<AppliedChangeset> elsewhere(LiquibaseChangeset changeset) {
        return rows.elsewhere(changeset.id()).stream()
                .filter(row -> !ours.containsKey(row))
                .toList();
    }

    private ChecksumCheck checks() {
        return new ChecksumCheck(conversion.checksums(), changelog.location(), problems::add);
    }

    /** What is to be done with a changeset that has a row. Nearly always that is nothing, so this is found out first. */
    private void addAgain(LiquibaseChangeset changeset, AppliedChangeset row, ChecksumCheck checks) {
        boolean runsAlways = changeset.behaviour().when() == When.ALWAYS;
        if (!runsAlways && conversion.isAsRecorded(changeset, row)) {
            return;
        }
        if (checks.isToRunAgain(changeset, row)) {
            if (due.isSurelyForOthers(changeset)) {
                return;
            }
            boolean asItWas = runsAlways && conversion.isAsRecorded(changeset, row);
            steps.add(apply(changeset, asItWas ? Step.Row.REPEATED : Step.Row.UPDATED));
        } else {
            checks.refreshed(changeset, row, conversion::known).ifPresent(steps::add);
        }
    }

    private Step apply(LiquibaseChangeset changeset, Step.Row row) {
        if (!changeset.invalid().isEmpty()) {
            return new Step.MarkRan(
                    conversion.known(changeset),
                    "it is not valid, and says onValidationFail=\"MARK_RAN\": "
                            + changeset.invalid().get(0).what(),
                    row);
        }
        Refusals.ofExecutor(changeset).ifPresent(problems::add);
        Step.Apply planned = planning.apply(conversion.runnable(changeset));
        return new Step.Apply(
                planned.changeset(),
                planned.shape(),
                planned.start(),
                row,
                changeset.behaviour().onFailure() == OnFailure.GO_ON ? Step.OnFailure.GO_ON : Step.OnFailure.STOP,
                questions
                        .of(changeset)
                        .map(asked -> due.isForOthers(changeset)
                                ? new SkippedIfItHolds(asked, "its only change is for other databases")
                                : asked));
    }

    void back(Reach reach) {
        question = questions.of(changelog);
        for (AppliedChangeset row : new GoingBack(history.applied(), ours, due, problems::add).to(reach, leftOut)) {
            addBack(Objects.requireNonNull(ours.get(row)), row);
        }
    }

    private void addBack(LiquibaseChangeset changeset, AppliedChangeset row) {
        boolean neverRun = row.how().equals(AppliedChangeset.MARK_RAN)
                || !changeset.invalid().isEmpty() && changeset.rollbacks().isEmpty();
        if (neverRun) {
            steps.add(new Step.Forget(row, "it was recorded without being run"));
            return;
        }
        Optional<Changeset> undoable = conversion.undoable(changeset, changelog.changesets());
        if (undoable.isPresent() && undoable.get().undo().isEmpty()) {
            steps.add(new Step.Forget(row, "there is nothing to take back"));
        } else if (undoable.isPresent()) {
            Refusals.ofExecutor(changeset).ifPresent(problems::add);
            steps.add(planning.takeBack(row, undoable.get()));
        }
    }

    List<Step> withWaysBack(List<Step> forward) {
        return new StepsWithWaysBack(conversion, changesets, changelog.changesets()).of(forward);
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
        ChecksumCheck checks = checks();
        for (LiquibaseChangeset changeset : changesets) {
            rows.of(changeset.id())
                    .filter(row -> checks.isEdited(changeset, row))
                    .ifPresent(row -> steps.add(new Step.AcceptChecksum(row, conversion.known(changeset))));
        }
    }

    void record(Recording recording) {
        halfDone.nothing();
        new RecordingSteps(changesets, rows, this::elsewhere, conversion, due, checks(), problems::add)
                .add(recording, steps);
    }

    Plan plan() {
        changesets.forEach(conversion::digest);
        conversion.tellOpenProperties();
        // Nobody looks at thousands of them when nothing is to be done.
        List<Changeset> all = new MadeAnew<>(changesets.size(), index -> conversion.known(changesets.get(index)));
        List<AppliedChangeset> applied =
                history.applied().stream().filter(ours::containsKey).toList();
        return new Plan(
                new Changelog(changelog.location(), all, Optional.empty(), List.of()),
                history,
                new Standing(applied, leftOut),
                database.rules(),
                new Home.OfLogin(),
                steps,
                question,
                problems.stream().distinct().sorted(ERRORS_FIRST).toList());
    }
}
