package dev.turnstone.plugins.plan;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.HalfDone;
import dev.turnstone.plan.step.Settlement;
import dev.turnstone.plan.step.StepPlanning;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Plans what brings a plugin up to date: what its list names and its history lacks, in the order of the list. Immutable
 * and thread-safe.
 */
public final class PluginPlanner {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> !problem.isError());

    /** What says nothing about what a release of a plugin brings. */
    private static final Set<ErrorCode> OF_THE_HISTORY = Set.of(
            ErrorCode.CHECKSUM_CHANGED,
            ErrorCode.STEP_HALF_APPLIED,
            ErrorCode.STEP_OUTCOME_UNKNOWN,
            ErrorCode.STEP_RUNNING);

    private final Plugin plugin;
    private final Database database;

    /** For one plugin on one database. */
    public PluginPlanner(Plugin plugin, Database database) {
        this.plugin = plugin;
        this.database = database;
    }

    /** What is pending of it, after what the history says. Of a faulty plugin there is nothing to run. */
    public Plan forward(History whole, Goal.Order order) {
        return draft(whole).forward(order);
    }

    /** What makes the history agree with the plugin's files, or with what somebody knows. Runs none of them. */
    public Plan repair(History whole, Repair repair) {
        return draft(whole).repair(repair);
    }

    /**
     * Which rows of the history this release of the plugin knows, of those that are its own.
     *
     * @throws TurnstoneException when what it brings can't be told
     */
    public Predicate<AppliedChangeset> known(History whole) {
        return draft(whole).known();
    }

    private Draft draft(History whole) {
        return new Draft(whole.concerning(begun -> plugin.owns(begun.id().path())));
    }

    private final class Draft {
        private final History history;
        private final List<Problem> problems = new ArrayList<>(plugin.problems());
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, AppliedChangeset> rows = new HashMap<>();
        private final List<AppliedChangeset> mine = new ArrayList<>();
        private final List<Changeset> changesets = new ArrayList<>();
        private List<AppliedChangeset> ahead = List.of();
        private final StepPlanning planning;
        private final HalfDone halfDone;

        Draft(History history) {
            this.history = history;
            for (AppliedChangeset row : history.applied()) {
                if (plugin.owns(row)) {
                    mine.add(row);
                    rows.put(nameOf(row.id()), row);
                }
            }
            this.halfDone = new HalfDone(history, plugin.path(), this::begun, begun -> 1, problems::add);
            this.planning = new StepPlanning(database.rules(), halfDone, problems::add);
        }

        private String nameOf(ChangesetId id) {
            return id.author().equals(ChangesetId.OURS) ? id.id() : id.toString();
        }

        private Optional<Changeset> begun(InterruptedChangeset begun) {
            return changesets.stream()
                    .filter(changeset -> changeset.id().equals(begun.id()))
                    .findFirst();
        }

        private void readOwn() {
            plugin.entries().stream()
                    .filter(PluginEntry.One.class::isInstance)
                    .map(entry -> ((PluginEntry.One) entry).changeset())
                    .forEach(changesets::add);
        }

        Plan repair(Repair repair) {
            readOwn();
            List<PluginEntry.Many> others = plugin.entries().stream()
                    .filter(PluginEntry.Many.class::isInstance)
                    .map(PluginEntry.Many.class::cast)
                    .filter(many -> repair instanceof Repair.AcceptFiles || isAbout(repair, many))
                    .toList();
            for (PluginEntry.Many many : others) {
                add(many.source().read().on(database).repair(history, repair));
            }
            if (repair instanceof Repair.Answer answer && others.isEmpty()) {
                steps.addAll(new Settlement(history, halfDone, this::begun, problems::add)
                        .plan(answer, begun -> begun.id().argument().equals(answer.step())));
            } else if (repair instanceof Repair.AcceptFiles) {
                halfDone.nothing();
                changesets.forEach(this::accept);
            }
            return plan();
        }

        private boolean isAbout(Repair repair, PluginEntry.Many many) {
            return repair instanceof Repair.Answer answer
                    && history.interrupted().stream()
                            .anyMatch(begun -> begun.id().argument().equals(answer.step())
                                    && begun.id().path().equals(many.path()));
        }

        private void accept(Changeset changeset) {
            Optional.ofNullable(rows.get(changeset.id().id()))
                    .filter(row -> isEdited(changeset, row))
                    .ifPresent(row -> steps.add(new Step.AcceptChecksum(row, changeset)));
        }

        private void add(Plan plan) {
            changesets.addAll(plan.changelog().changesets());
            steps.addAll(plan.steps());
            problems.addAll(plan.problems());
            noneLeavesThePlugin(plan.changelog().changesets());
        }

        /** By its path the row of a changeset is known as the plugin's; a logical path could make it somebody else's. */
        private void noneLeavesThePlugin(List<Changeset> all) {
            List<Changeset> strangers = all.stream()
                    .filter(changeset -> !plugin.owns(changeset.id().path()))
                    .toList();
            if (!strangers.isEmpty()) {
                problems.add(new Problem(
                        ErrorCode.PLUGIN_INVALID,
                        "The plugin " + plugin.id() + " has changesets that would be recorded as somebody else's: "
                                + strangers.stream()
                                        .map(changeset -> changeset.id().toString())
                                        .collect(Collectors.joining(", "))
                                + ".",
                        strangers.stream().map(Changeset::at).toList(),
                        "Leave logicalFilePath away, or let it begin with " + plugin.path() + "."));
            }
        }

        Plan forward(Goal.Order order) {
            readOwn();
            if (!plugin.isFaulty()) {
                if (changesets.size() == plugin.entries().size()) {
                    halfDone.nothingElse(Direction.APPLY);
                }
                List<Changeset> late = new ArrayList<>();
                plugin.entries().forEach(entry -> add(entry, late));
                whatIsRecordedIsThere();
                if (order == Goal.Order.STRICT) {
                    noneIsLate(late);
                }
            }
            return plan();
        }

        /** What was begun to be taken back, and is listed, was being uninstalled. */
        private PluginCommands commands() {
            boolean downgraded = history.interrupted().stream()
                    .anyMatch(begun ->
                            begun.direction() == Direction.UNDO && begun(begun).isEmpty());
            return downgraded ? PluginCommands.downgrading(plugin.id()) : PluginCommands.of(plugin);
        }

        private Plan plan() {
            return new Plan(
                    new Changelog(plugin.path(), changesets, Optional.empty(), plugin.problems()),
                    history,
                    new Standing(mine, List.of(), ahead),
                    database.rules(),
                    plugin.description().schema().<Home>map(Home.Chosen::new).orElseGet(Home.OfLogin::new),
                    steps,
                    commands().in(problems.stream().sorted(ERRORS_FIRST).toList()));
        }

        private void add(PluginEntry entry, List<Changeset> late) {
            if (entry instanceof PluginEntry.Many many) {
                Planner planner = many.source().read().on(database);
                add(planner.withWaysBack(planner.forward(history, Goal.NEWEST)));
            } else if (entry instanceof PluginEntry.One one) {
                add(one.changeset(), late);
            }
        }

        private void add(Changeset changeset, List<Changeset> late) {
            AppliedChangeset row = rows.get(changeset.id().id());
            if (row == null) {
                if (changesets.stream()
                        .dropWhile(other -> !other.equals(changeset))
                        .anyMatch(other -> rows.containsKey(other.id().id()))) {
                    late.add(changeset);
                }
                steps.add(planning.apply(changeset));
            } else if (isEdited(changeset, row)) {
                problems.add(edited(changeset, row));
            }
        }

        private static boolean isEdited(Changeset changeset, AppliedChangeset row) {
            return row.checksum().isPresent()
                    && changeset.checksum().isPresent()
                    && !row.checksum().equals(changeset.checksum());
        }

        private Problem edited(Changeset changeset, AppliedChangeset row) {
            return new Problem(
                    ErrorCode.CHECKSUM_CHANGED,
                    changeset.id().path() + " was edited after it was applied (recorded "
                            + row.checksum().orElseThrow() + ", found "
                            + changeset.checksum().orElseThrow() + ").",
                    List.of(changeset.at()),
                    Advice.of(
                                    "Undo the edit, and bring the change as a new file at the end of the list; or, if the file is"
                                            + " right as it is: ")
                            .then(NextCommand.withoutChangelog("plugins").with(List.of("repair", plugin.id())))
                            .then("."));
        }

        private void noneIsLate(List<Changeset> late) {
            if (!late.isEmpty()) {
                problems.add(new Problem(
                        ErrorCode.OUT_OF_ORDER,
                        late.stream().map(changeset -> changeset.id().path()).collect(Collectors.joining(", "))
                                + (late.size() == 1 ? " was" : " were")
                                + " never run, and stand in the list before files that were.",
                        late.stream().map(Changeset::at).toList(),
                        "New files belong at the end of the list; or run them now with --out-of-order."));
            }
        }

        /** What a newer release of the plugin has brought, this one doesn't have. */
        private void whatIsRecordedIsThere() {
            List<AppliedChangeset> unknown = unknown();
            ahead = unknown;
            if (!unknown.isEmpty()) {
                problems.add(new Problem(
                        ErrorCode.DATABASE_AHEAD,
                        "The database is ahead of the plugin " + plugin.id() + ": "
                                + unknown.stream().map(Draft::inWords).collect(Collectors.joining(", "))
                                + (unknown.size() == 1 ? " is" : " are") + " recorded, and "
                                + (unknown.stream().allMatch(Draft::isFile)
                                        ? "its list doesn't name "
                                        : "it doesn't have ")
                                + (unknown.size() == 1 ? "it." : "them."),
                        List.of(),
                        Advice.of(
                                        "Use the release of the plugin that brought them, or a newer one; or take back what this one"
                                                + " doesn't have:")
                                .then(NextCommand.withoutChangelog("plugins")
                                        .with(List.of("downgrade", plugin.id())))));
            }
        }

        private List<AppliedChangeset> unknown() {
            Set<String> known =
                    changesets.stream().map(each -> keyOf(each.id())).collect(Collectors.toSet());
            return mine.stream()
                    .filter(row -> !row.fileGoneAccepted() && !known.contains(keyOf(row.id())))
                    .toList();
        }

        /** A file is the same whatever the plugin was called then. */
        private static String keyOf(ChangesetId id) {
            return isFile(id) ? id.id() : id.toString().toLowerCase(Locale.ROOT);
        }

        private static boolean isFile(AppliedChangeset row) {
            return isFile(row.id());
        }

        private static boolean isFile(ChangesetId id) {
            return id.author().equals(ChangesetId.OURS) && id.path().endsWith("/" + id.id());
        }

        private static String inWords(AppliedChangeset row) {
            return isFile(row) ? row.id().id() : row.id().toString();
        }

        /** Which rows this release knows; it must be readable for that. */
        Predicate<AppliedChangeset> known() {
            readOwn();
            plugin.entries().forEach(entry -> add(entry, new ArrayList<>()));
            List<Problem> unreadable = problems.stream()
                    .filter(problem -> problem.isError() && !OF_THE_HISTORY.contains(problem.code()))
                    .toList();
            if (!unreadable.isEmpty()) {
                throw new TurnstoneException(unreadable);
            }
            return Predicate.not(unknown()::contains);
        }
    }
}
