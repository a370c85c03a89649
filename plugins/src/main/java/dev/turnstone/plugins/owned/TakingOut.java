package dev.turnstone.plugins.owned;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
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
import java.util.stream.Stream;

/**
 * Plans how changesets of a plugin are taken back, newest first, by what was kept when they were run: the plugin's files
 * need not be there. Where nothing is kept, all objects of the plugin are dropped.
 */
public final class TakingOut {
    private static final Comparator<AppliedChangeset> NEWEST_FIRST =
            Comparator.comparingInt(AppliedChangeset::order).reversed();

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
            String owner,
            History whole,
            Database database,
            Belongings belongings,
            Function<Collection<String>, List<String>> drops) {
        this.drops = drops;
        this.owner = owner;
        this.history = whole.concerning(begun -> begun.id().path().startsWith(Plugin.path(owner)));
        this.database = database;
        this.belongings = belongings;
    }

    /** Takes back everything that the plugin has done. */
    public Plan everything() {
        List<AppliedChangeset> rows = known();
        otherNames().forEach(problems::add);
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
                        "There is no undo for " + row.id().path() + ": none was kept when it was run.",
                        List.of(),
                        "Go back to the release of the plugin that brought it.")));
        return plan(problems.isEmpty() ? undone(rows) : List.of(), PluginCommands.downgrading(owner));
    }

    private List<AppliedChangeset> rows(Predicate<AppliedChangeset> which) {
        return history.applied().stream()
                .filter(row -> row.id().path().startsWith(Plugin.path(owner)))
                .filter(which)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private boolean isKept(AppliedChangeset row) {
        return belongings.undoOf(row.id().path()).isPresent() || row.how().equals(AppliedChangeset.MARK_RAN);
    }

    /** Other plugins that would miss this one. */
    private List<Problem> dependants() {
        return belongings.owners().stream()
                .filter(other -> !other.equals(owner) && hasRows(other) && !belongings.isKept(other))
                .filter(other -> belongings.descriptionOf(other).stream()
                        .flatMap(text -> Descriptions.requires(text).stream())
                        .anyMatch(requirement -> requirement.plugin().equals(owner)))
                .map(other -> new Problem(
                        ErrorCode.PLUGIN_REQUIREMENT,
                        "The plugin " + other + " requires " + owner + ".",
                        List.of(),
                        "Uninstall " + other + " first."))
                .toList();
    }

    /** What a plugin did under another id belongs to it, and to take one half without the other would leave neither. */
    private List<Problem> otherNames() {
        Stream<Problem> now = belongings.owners().stream()
                .filter(other -> !other.equals(owner) && formerIds(other).contains(owner))
                .map(other -> renamed("The plugin " + owner + " is called " + other + " now.", other));
        Stream<Problem> then = formerIds(owner).stream()
                .filter(this::hasRows)
                .map(old -> renamed(
                        "The plugin " + owner + " has changesets from the time when it was called " + old + ".",
                        owner));
        return Stream.concat(now, then).toList();
    }

    private static Problem renamed(String what, String id) {
        return new Problem(
                ErrorCode.PLUGIN_REQUIREMENT,
                what,
                List.of(),
                "A plugin that was renamed can't be taken out as a whole: ship a release of " + id
                        + " whose last script drops what it has.");
    }

    private List<String> formerIds(String plugin) {
        return belongings.descriptionOf(plugin).stream()
                .flatMap(text -> Descriptions.formerly(text).stream())
                .toList();
    }

    private boolean hasRows(String other) {
        return history.applied().stream().anyMatch(row -> row.id().path().startsWith(Plugin.path(other)));
    }

    private List<Step> undone(List<AppliedChangeset> rows) {
        HalfDone halfDone = new HalfDone(
                history, Plugin.path(owner), begun -> begun(begun, rows), begun -> wayTo(begun, rows), problems::add);
        halfDone.nothingElse(Direction.UNDO);
        StepPlanning planning = new StepPlanning(database.rules(), halfDone, problems::add);
        List<Step> steps = new ArrayList<>();
        for (AppliedChangeset row : rows) {
            Optional<StoredUndo> undo = belongings.undoOf(row.id().path());
            steps.add(
                    undo.isPresent()
                            ? planning.takeBack(row, undoneBy(row, undo.get()))
                            : new Step.Forget(row, "it was recorded without being run"));
        }
        return steps;
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
                .flatMap(row -> belongings.undoOf(row.id().path()).stream().map(undo -> undoneBy(row, undo)))
                .findFirst();
    }

    private static Changeset undoneBy(AppliedChangeset row, StoredUndo undo) {
        String name = "undo of " + row.id().path();
        return changeset(row, new Changeset.Undo(undo.change(name), undo.directives(), Position.startOf(name)));
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
                                .map(row -> row.id().path())
                                .collect(Collectors.joining(", "))
                        + ", so all objects of the plugin " + owner + " are dropped instead; what it has written into"
                        + " tables of others stays.",
                List.of(),
                "Look at the list of what is dropped before you agree."));
        List<String> statements = drops.apply(belongings.objectsOf(owner));
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
                belongings
                        .descriptionOf(owner)
                        .flatMap(Descriptions::schema)
                        .<Home>map(Home.Chosen::new)
                        .orElseGet(Home.OfLogin::new),
                refused ? List.of() : steps,
                commands.in(problems));
    }
}
