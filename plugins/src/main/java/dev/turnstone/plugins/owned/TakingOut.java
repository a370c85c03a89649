package dev.turnstone.plugins.owned;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.HalfDone;
import dev.turnstone.plan.step.StepPlanning;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.plan.PluginCommands;
import dev.turnstone.plugins.plan.UnknownPlugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Plans how changesets of a plugin are taken back, newest first, by what was kept when they were run: the plugin's files
 * need not be there. Where nothing is kept, all objects of the plugin are dropped.
 */
public final class TakingOut {
    private static final Comparator<AppliedChangeset> NEWEST_FIRST =
            Comparator.comparingInt(AppliedChangeset::order).reversed();

    private final OwnerNames names;
    private final String owner;
    private final History history;
    private final Database database;
    private final Belongings belongings;
    private final Function<Collection<String>, List<String>> drops;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Of a plugin, by what the database knows of it.
     *
     * @param drops writes the statements that remove objects
     */
    public TakingOut(
            OwnerNames names,
            History whole,
            Database database,
            Belongings belongings,
            Function<Collection<String>, List<String>> drops) {
        this.drops = drops;
        this.names = names;
        this.owner = names.id();
        this.history = whole.concerning(begun -> names.owns(begun.id().path()));
        this.database = database;
        this.belongings = belongings;
    }

    /** Takes back everything that the plugin has done. */
    public Plan everything() {
        List<AppliedChangeset> rows = known();
        newName().ifPresent(problems::add);
        boolean allKept = rows.stream().allMatch(row -> isKept(row));
        return plan(allKept ? undone(rows) : dropped(rows), PluginCommands.uninstalling(owner));
    }

    /** Takes nothing back: the plan tells what stays, and what stands against letting the plugin go. */
    public Plan nothing() {
        known();
        return plan(List.of(), PluginCommands.uninstalling(owner));
    }

    private List<AppliedChangeset> known() {
        List<AppliedChangeset> rows = rows(row -> true);
        if (rows.isEmpty() && history.interrupted().isEmpty()) {
            problems.add(new Problem(
                    ErrorCode.PLUGIN_UNKNOWN,
                    "Nothing of a plugin " + owner + " is recorded.",
                    List.of(),
                    UnknownPlugin.advice(owner, recorded())));
        }
        dependants().forEach(problems::add);
        return rows;
    }

    private List<String> recorded() {
        return belongings.owners().stream().filter(this::hasRows).toList();
    }

    /** Takes back what an older list of the plugin doesn't name any more. */
    public Plan whatIsNotIn(Predicate<AppliedChangeset> listed) {
        List<AppliedChangeset> rows = rows(listed.negate());
        rows.stream()
                .filter(row -> !isKept(row))
                .forEach(row -> problems.add(new Problem(
                        ErrorCode.UNDO_MISSING,
                        "There is no undo for " + nameOf(row) + ": none was kept when it was run.",
                        List.of(),
                        "Go back to the release of the plugin that brought it.")));
        return plan(problems.isEmpty() ? undone(rows) : List.of(), PluginCommands.downgrading(owner));
    }

    private List<AppliedChangeset> rows(Predicate<AppliedChangeset> which) {
        return history.applied().stream()
                .filter(names::owns)
                .filter(which)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private boolean isKept(AppliedChangeset row) {
        return wasNotRun(row) || belongings.undoOf(row.id()).isPresent();
    }

    private static boolean wasNotRun(AppliedChangeset row) {
        return row.how().equals(AppliedChangeset.MARK_RAN);
    }

    /** Other plugins that would miss this one. */
    private List<Problem> dependants() {
        return belongings.owners().stream()
                .filter(other -> !names.all().contains(other) && hasRows(other) && !belongings.isKept(other))
                .filter(other -> belongings.descriptionOf(other).stream()
                        .flatMap(text -> Descriptions.requires(text).stream())
                        .anyMatch(requirement -> names.all().contains(requirement.plugin())))
                .map(other -> new Problem(
                        ErrorCode.PLUGIN_REQUIREMENT,
                        "The plugin " + other + " requires " + owner + ".",
                        List.of(),
                        "Uninstall " + other + " first."))
                .toList();
    }

    /** To take one half without the other would leave neither. */
    private Optional<Problem> newName() {
        return Optional.of(belongings.idToday(owner))
                .filter(other -> !names.all().contains(other))
                .map(other -> new Problem(
                        ErrorCode.PLUGIN_REQUIREMENT,
                        "The plugin " + owner + " is called " + other + " now.",
                        List.of(),
                        Advice.of("Take it out under that id:")
                                .then(NextCommand.withoutChangelog("plugins").with(List.of("uninstall", other)))));
    }

    private boolean hasRows(String other) {
        return history.applied().stream().anyMatch(belongings.names(other)::owns);
    }

    private List<Step> undone(List<AppliedChangeset> rows) {
        HalfDone halfDone = new HalfDone(
                history, Plugin.path(owner), begun -> begun(begun, rows), begun -> wayTo(begun, rows), problems::add);
        halfDone.nothingElse(Direction.UNDO);
        StepPlanning planning = new StepPlanning(database.rules(), halfDone, problems::add);
        List<Step> steps = new ArrayList<>();
        for (AppliedChangeset row : rows) {
            Optional<StoredUndo> undo = wasNotRun(row) ? Optional.empty() : belongings.undoOf(row.id());
            steps.add(
                    undo.isEmpty()
                            ? new Step.Forget(row, "it was recorded without being run")
                            : takenBack(row, undo.get(), planning));
        }
        return steps;
    }

    private static Step takenBack(AppliedChangeset row, StoredUndo undo, StepPlanning planning) {
        return undo.statements().isEmpty()
                ? new Step.Forget(row, "there is nothing to take back")
                : planning.takeBack(row, undoneBy(row, undo));
    }

    private static int wayTo(InterruptedChangeset begun, List<AppliedChangeset> rows) {
        return 1
                + (int) rows.stream()
                        .takeWhile(row -> !row.id().equals(begun.id()))
                        .count();
    }

    private Optional<Changeset> begun(InterruptedChangeset begun, List<AppliedChangeset> rows) {
        return rows.stream()
                .filter(row -> row.id().equals(begun.id()))
                .flatMap(row -> belongings.undoOf(row.id()).stream().map(undo -> undoneBy(row, undo)))
                .findFirst();
    }

    private static Changeset undoneBy(AppliedChangeset row, StoredUndo undo) {
        String name = "undo of " + nameOf(row);
        return changeset(row, new Changeset.Undo(undo.change(name), undo.directives(), Position.startOf(name)));
    }

    private static String nameOf(AppliedChangeset row) {
        return row.id().author().equals(ChangesetId.OURS)
                ? row.id().path()
                : row.id().toString();
    }

    private static Changeset changeset(AppliedChangeset row, Changeset.Undo undo) {
        return new Changeset(
                row.id(),
                Optional.empty(),
                row.checksum(),
                new Change.Message(""),
                List.of(undo),
                Directives.NONE,
                RowNotes.of(row.description()),
                undo.at());
    }

    /** The newest takes all objects with it; of the others only the rows are left. */
    private List<Step> dropped(List<AppliedChangeset> rows) {
        problems.add(new Problem(
                ErrorCode.PLUGIN_DROPPED,
                "No undo was kept for "
                        + rows.stream()
                                .filter(row -> !isKept(row))
                                .map(TakingOut::nameOf)
                                .collect(Collectors.joining(", "))
                        + ", so all objects of the plugin " + owner + " are dropped instead; what it has written into"
                        + " tables of others stays.",
                List.of(),
                "Look at the list of what is dropped before you agree."));
        List<String> statements = drops.apply(names.objects(belongings));
        HalfDone halfDone =
                new HalfDone(history, Plugin.path(owner), begun -> Optional.empty(), begun -> 1, problems::add);
        StepPlanning planning = new StepPlanning(database.rules(), halfDone, problems::add);
        List<Step> steps = new ArrayList<>();
        StoredUndo undo = new StoredUndo(
                Directives.TransactionMode.DEFAULT,
                statements.stream()
                        .map(drop -> new StoredUndo.Stored(";", drop))
                        .toList());
        for (AppliedChangeset row : rows) {
            boolean isFirst = steps.isEmpty() && !statements.isEmpty();
            steps.add(
                    isFirst
                            ? planning.takeBack(row, undoneBy(row, undo))
                            : new Step.Forget(row, "what it made goes with the objects of the plugin"));
        }
        history.interrupted().stream()
                .filter(begun -> begun.direction() == Direction.APPLY)
                .forEach(begun -> steps.add(new Step.StartOver(begun)));
        return steps;
    }

    private Plan plan(List<Step> steps, PluginCommands commands) {
        boolean refused = problems.stream().anyMatch(Problem::isError);
        return new Plan(
                new Changelog(Plugin.path(owner), List.of(), Optional.empty(), List.of()),
                history,
                new Standing(rows(row -> true), List.of()),
                database.rules(),
                names.descriptions(belongings)
                        .findFirst()
                        .flatMap(Descriptions::schema)
                        .<Home>map(Home.Chosen::new)
                        .orElseGet(Home.OfLogin::new),
                refused ? List.of() : steps,
                commands.in(problems));
    }
}
