package dev.turnstone.cli.report;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.Version;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.owned.OwnerNames;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.plugins.run.PassedOver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How one plugin stands.
 *
 * @param id of the plugin
 * @param version empty when it tells none
 * @param applied so many changesets of it are recorded
 * @param pending what is to be run, as far as that can be known
 * @param objects that are known to be its own, by kind and name
 * @param problems what is wrong with it, and what should be known
 */
public record PluginLine(
        String id,
        Optional<String> version,
        State state,
        int applied,
        List<Step> pending,
        Collection<String> objects,
        List<Problem> problems) {
    /** What is the matter with it. */
    public enum State {
        CURRENT("up to date"),
        PENDING("changes are pending"),
        FAULTY("not valid"),
        /** A file was begun and not finished. */
        HALF_APPLIED("half applied"),
        /** The last run has passed it over. */
        QUARANTINED("passed over"),
        /** The database has something of it, and its files are not in the folder. */
        GONE("its files are gone"),
        /** It was uninstalled, and what it has was to stay. */
        KEPT("uninstalled, kept"),
        /** The database has something of it, and nobody has named a folder. */
        RECORDED("recorded");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    public PluginLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        pending = List.copyOf(pending);
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
    }

    /** Of a plugin of which the files alone are known. */
    public static PluginLine of(Plugin plugin) {
        return new PluginLine(
                plugin.id(),
                plugin.description().version().map(Version::text),
                plugin.isFaulty() ? State.FAULTY : State.CURRENT,
                0,
                List.of(),
                List.of(),
                plugin.problems());
    }

    /** All plugins that are there, in the order in which they are brought up. */
    public static List<PluginLine> of(PluginsView view) {
        PassedOver passedOver =
                new PassedOver(view.kept(), view.core().plan().changelog().location());
        return view.plugins().stream()
                .map(plugin -> of(plugin, view.kept(), passedOver))
                .toList();
    }

    /**
     * The plugins of which the database has something, and that are not there.
     *
     * @param state that they are in
     */
    public static List<PluginLine> ofOthers(PluginsView view, State state) {
        Set<String> there = new HashSet<>();
        view.plugins().forEach(each -> {
            there.add(each.plugin().id());
            there.addAll(each.plugin().description().formerly());
        });
        SortedSet<String> others = new TreeSet<>();
        view.core()
                .plan()
                .history()
                .applied()
                .forEach(row -> row.id().plugin().map(view.kept()::idToday).ifPresent(others::add));
        others.removeAll(there);
        return others.stream()
                .map(id -> of(id, view.core(), view.kept(), state))
                .toList();
    }

    /** Of one plugin, by what the database knows of it. */
    public static PluginLine of(String id, Status status, Belongings kept, State state) {
        OwnerNames names = kept.names(id);
        return new PluginLine(
                id,
                kept.versionOf(id),
                kept.isKept(id) ? State.KEPT : state,
                (int) status.plan().history().applied().stream()
                        .filter(names::owns)
                        .count(),
                List.of(),
                names.objects(kept),
                List.of());
    }

    private static PluginLine of(PluginPlan each, Belongings kept, PassedOver passedOver) {
        Plan plan = each.plan();
        String id = each.plugin().id();
        List<String> objects = new ArrayList<>(kept.objectsOf(id));
        each.plugin().description().formerly().forEach(old -> objects.addAll(kept.objectsOf(old)));
        return new PluginLine(
                id,
                each.plugin().description().version().map(Version::text),
                stateOf(each, kept),
                plan.standing().applied().size(),
                plan.pending(),
                objects,
                told(plan, id, passedOver));
    }

    private static List<Problem> told(Plan plan, String id, PassedOver passedOver) {
        List<Problem> told = new ArrayList<>(plan.problems());
        if (!plan.hasErrors()) {
            passedOver.byTheLastRun(id).ifPresent(told::add);
        }
        return told;
    }

    private static State stateOf(PluginPlan each, Belongings kept) {
        if (kept.quarantineOf(each.plugin().id()).isPresent()) {
            return State.QUARANTINED;
        }
        if (!each.plan().history().interrupted().isEmpty()) {
            return State.HALF_APPLIED;
        }
        if (each.plan().hasErrors()) {
            return State.FAULTY;
        }
        if (kept.isKept(each.plugin().id())) {
            return State.KEPT;
        }
        return each.plan().isCurrent() ? State.CURRENT : State.PENDING;
    }
}
