package dev.turnstone.flyway.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.flyway.history.FlywayId;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.history.RowType;
import dev.turnstone.flyway.name.Event;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.read.FlywayFolder;
import dev.turnstone.flyway.read.Migration;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.flyway.state.Infos;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.flyway.state.State;
import dev.turnstone.flyway.state.Target;
import dev.turnstone.flyway.state.Validation;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Aftermath;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan in the making. */
final class Draft {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> problem.isError() ? 0 : 1);

    private static final String REPAIRED =
            "That it failed isn't in the history any more, which is how Flyway's repair says that nothing is left of it";

    private final String location;
    private final FlywayFolder folder;
    private final Database database;
    private final Rules rules;
    private final History history;
    private List<FlywayRow> rows;
    private final Changesets changesets;
    private final List<Problem> problems;
    private final List<Step> steps = new ArrayList<>();
    /** All that was begun, for steps that go on with it. */
    private final HalfDone halfDone;
    /** What is a question: a callback that was begun is gone on with when its turn comes, whatever is done until then. */
    private final HalfDone open;

    private final StepPlanning planning;
    private final CallbackSteps callbacks;
    private Aftermath aftermath = Aftermath.NONE;

    Draft(String location, FlywayFolder folder, Database database, Rules rules, History history) {
        this.location = location;
        this.folder = folder;
        this.database = database;
        this.rules = rules;
        this.history = history;
        this.rows = history.applied().stream().map(FlywayRow::of).toList();
        this.changesets = new Changesets(folder);
        this.problems = new ArrayList<>(folder.problems());
        History unsettled = history.concerning(begun -> !isSettled(begun) && !isRepaired(begun));
        this.halfDone = halfDone(unsettled);
        this.open = halfDone(
                unsettled.concerning(begun -> changesets.callback(begun.id()).isEmpty()));
        this.planning = new StepPlanning(database.rules(), halfDone, problems::add);
        this.callbacks = new CallbackSteps(changesets, planning);
    }

    private boolean isSettled(InterruptedChangeset begun) {
        return new Begun(begun, rows).isSettled();
    }

    /** Of callbacks no failure is recorded. */
    private boolean isRepaired(InterruptedChangeset begun) {
        return !history.isBeingRun(begun)
                && changesets.callback(begun.id()).isEmpty()
                && new Begun(begun, rows).isRepaired();
    }

    private HalfDone halfDone(History begun) {
        return new HalfDone(begun, location, this::begun, this::wayBack, problems::add);
    }

    private Optional<Changeset> begun(InterruptedChangeset interrupted) {
        return folder.migrations().stream()
                .map(changesets::of)
                .filter(changeset -> changeset.id().equals(interrupted.id()))
                .findFirst()
                .or(() -> changesets.callback(interrupted.id()));
    }

    private int wayBack(InterruptedChangeset interrupted) {
        List<AppliedChangeset> newestFirst = new GoingBack(rows, infos(rules)).all();
        return Math.max(
                1, 1 + newestFirst.stream().map(AppliedChangeset::id).toList().indexOf(interrupted.id()));
    }

    private List<Info> infos(Rules wanted) {
        return Infos.of(folder, rows, wanted);
    }

    void forward(Reach reach) {
        Optional<Rules> wanted = new Reached(folder, rows, rules, problems::add).rules(reach);
        if (wanted.isEmpty()) {
            return;
        }
        open.nothingElse(Direction.APPLY);
        aftermath = callbacks.ofMigrating();
        adoptOrCheck(new Beginning(history, location, problems::add));
        List<Info> infos = infos(wanted.get());
        Validation validation = new Validation(infos, wanted.get(), location, problems::add);
        List<Info> due = new ArrayList<>();
        for (Info info : infos) {
            if (isGoneOnWith(info)) {
                due.add(info);
            } else if (!validation.refuses(info) && isDue(info)) {
                due.add(info);
            }
        }
        sortAsInFolder(due);
        Forward forward = new Forward(changesets, planning, callbacks, steps, this::startOver);
        forward.make(database.missing());
        forward.begin();
        if (rules.cherryPick().isEmpty()) {
            forward.add(limited(due, reach, wanted.get().target()));
        } else {
            forward.addAsGiven(limited(new Picked(rules, problems::add).of(infos, due), reach, new Target.Latest()));
        }
    }

    /** What was begun of a migration that is run from its beginning is forgotten before. */
    private void startOver(Changeset changeset) {
        Optional<FlywayVersion> version = FlywayId.version(changeset.id()).flatMap(FlywayVersion::parse);
        history.interrupted().stream()
                .filter(this::isRepaired)
                .filter(begun ->
                        new Begun(begun, rows).isAbout(version, changeset.id().id()))
                .forEach(begun -> {
                    halfDone.startsOver(begun, REPAIRED);
                    steps.add(new Step.StartOver(begun));
                });
    }

    private void adoptOrCheck(Beginning beginning) {
        if (beginning.isUnknown() && rules.adopted().isPresent()) {
            FlywayVersion version = rules.adopted().get();
            steps.add(new Step.SetBaseline(Version.of(version.text())));
            rows = List.of(FlywayRow.baseline(version));
        } else {
            beginning.check();
        }
    }

    private void sortAsInFolder(List<Info> due) {
        Map<Migration, Integer> places = new IdentityHashMap<>();
        folder.migrations().forEach(migration -> places.put(migration, places.size()));
        due.sort(Comparator.comparing(info -> places.get(info.migration().orElseThrow())));
    }

    /** The next one is one, as with Flyway: what has no version waits until all that have one are applied. */
    private static List<Info> limited(List<Info> due, Reach reach, Target target) {
        int most = reach instanceof Reach.Count count ? count.steps() : target instanceof Target.Next ? 1 : due.size();
        return due.subList(0, Math.min(due.size(), most));
    }

    private static boolean isDue(Info info) {
        return info.migration().isPresent()
                && (info.state() == State.OUTDATED
                        || info.state() == State.PENDING && info.row().isEmpty());
    }

    /** A failure that a run of ours has left goes on by itself, where that run was. */
    private boolean isGoneOnWith(Info info) {
        return info.state() == State.FAILED
                && info.migration()
                        .map(changesets::of)
                        .filter(changeset -> history.interrupted().stream()
                                .anyMatch(begun -> begun.id().equals(changeset.id())))
                        .isPresent();
    }

    void back(Reach reach) {
        open.nothingElse(Direction.UNDO);
        List<Info> infos = infos(rules);
        List<AppliedChangeset> due = new GoingBack(rows, infos).to(reach, problems::add);
        if (due.isEmpty()) {
            return;
        }
        aftermath = callbacks.ofTakingBack();
        run(Event.AFTER_CONNECT);
        run(Event.BEFORE_UNDO);
        for (AppliedChangeset recorded : due) {
            // What somebody else has completed is not to be gone on with when it is run again.
            history.interrupted().stream()
                    .filter(begun -> begun.id().equals(recorded.id()) && isSettled(begun))
                    .forEach(begun -> steps.add(new Step.StartOver(begun)));
            Optional<Changeset> changeset = infos.stream()
                    .filter(info ->
                            info.row().filter(row -> row.applied() == recorded).isPresent())
                    .findFirst()
                    .flatMap(Info::migration)
                    .flatMap(this::undoable);
            if (changeset.isPresent()) {
                steps.add(planning.takeBack(recorded, changeset.get()));
            } else {
                problems.add(GoingBack.withoutUndo(recorded));
            }
        }
        run(Event.AFTER_UNDO);
    }

    private void run(Event event) {
        steps.addAll(callbacks.at(event));
    }

    void clean(Schemas schemas, Contents contents) {
        aftermath = callbacks.of(Event.AFTER_CLEAN_ERROR);
        new Emptying(schemas, database, rows, problems::add).plan(contents, planning, callbacks, steps);
    }

    /** By its author's script, or because all it does is to make new things. */
    private Optional<Changeset> undoable(Migration migration) {
        Changeset changeset = changesets.of(migration);
        return changeset.undo().isEmpty()
                ? Inverse.of(migration, folder.naming(), database)
                        .map(undo -> changeset.undoneBy(changesets.surrounded(undo)))
                : Optional.of(changeset);
    }

    void baseline(Version version) {
        open.nothing();
        boolean isThere = rows.stream()
                .anyMatch(row -> row.type() == RowType.BASELINE
                        && row.version().filter(Reached.of(version)::equals).isPresent());
        boolean wasRun = rows.stream().anyMatch(row -> !row.type().isSynthetic());
        if (wasRun || !isThere && rows.stream().anyMatch(row -> row.type() == RowType.BASELINE)) {
            problems.add(Beginning.alreadyBegun(location));
        } else if (!isThere) {
            aftermath = callbacks.of(Event.AFTER_BASELINE_ERROR);
            run(Event.AFTER_CONNECT);
            run(Event.BEFORE_BASELINE);
            steps.add(new Step.SetBaseline(version));
            run(Event.AFTER_BASELINE);
        }
    }

    void repair(Repair repair) {
        if (repair instanceof Repair.Answer answer) {
            steps.addAll(new Settlement(history, halfDone, this::begun, problems::add)
                    .plan(answer, interrupted -> interrupted.id().argument().equals(answer.step())));
            return;
        }
        open.nothing();
        aftermath = callbacks.of(Event.AFTER_REPAIR_ERROR);
        run(Event.AFTER_CONNECT);
        run(Event.BEFORE_REPAIR);
        new Repairing(rules, location, changesets, problems::add).plan(repair, infos(rules), steps);
        run(Event.AFTER_REPAIR);
    }

    void record(Recording recording) {
        open.nothing();
        if (recording instanceof Recording.ForgetChecksums) {
            problems.add(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "Of migrations no checksum is forgotten: later edits would go unnoticed.",
                    List.of(),
                    "If edited files are right as they are, accept them with repair."));
            return;
        }
        List<Info> due = infos(rules).stream().filter(Draft::isDue).toList();
        for (Info info : due) {
            Changeset changeset = changesets.of(info.migration().orElseThrow());
            boolean named = !(recording instanceof Recording.OneAsRun one)
                    || one.step().equals(changeset.id().id());
            if (named) {
                steps.add(new Step.RecordAsRun(changeset));
            }
            if (named && recording instanceof Recording.NextAsRun) {
                return;
            }
        }
        if (steps.isEmpty() && recording instanceof Recording.OneAsRun one) {
            problems.add(Reached.unknown(one.step()));
        }
    }

    private List<LeftOut> leftOut(List<Info> infos) {
        List<LeftOut> left = new ArrayList<>();
        for (Info info : infos) {
            boolean below = info.state() == State.BELOW_BASELINE || info.state() == State.BASELINE_IGNORED;
            boolean ignored = info.migration()
                    .filter(migration -> migration.use() == Migration.Use.LEFT_OUT)
                    .isPresent();
            if (info.row().isEmpty() && (below || ignored)) {
                left.add(new LeftOut(
                        changesets.of(info.migration().orElseThrow()).id(),
                        below ? Reason.BASELINE : Reason.IGNORED,
                        ""));
            }
        }
        return left;
    }

    /** The rows of what is in the schema now. */
    private static List<AppliedChangeset> inForce(List<Info> infos) {
        return infos.stream()
                .filter(info -> info.row().isPresent()
                        && info.row().get().isSuccess()
                        && info.state() != State.DELETED
                        && info.state() != State.UNDONE
                        && info.state() != State.SUPERSEDED
                        && info.row().get().type() != RowType.SCHEMA
                        && info.row().get().type() != RowType.DELETE)
                .map(info -> info.row().get().applied())
                .toList();
    }

    Plan plan() {
        List<Info> infos = infos(rules);
        List<Changeset> all = folder.migrations().stream()
                .filter(migration -> migration.kind() != Migrating.UNDO)
                .map(changesets::of)
                .toList();
        return plan(all, new Standing(inForce(infos), leftOut(infos)));
    }

    /** For a schema in which nothing of the files is wanted any more. */
    Plan planOfNothing() {
        return plan(List.of(), new Standing(List.of(), List.of()));
    }

    private Plan plan(List<Changeset> wanted, Standing standing) {
        return new Plan(
                new Changelog(location, wanted, Optional.empty(), List.of()),
                history,
                standing,
                database.rules(),
                new Home.OfLogin(),
                steps,
                Optional.empty(),
                problems.stream().distinct().sorted(ERRORS_FIRST).toList(),
                aftermath);
    }
}
