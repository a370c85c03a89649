package dev.turnstone.plugins.work;

import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.Witness;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.bounds.CatalogWitness;
import dev.turnstone.plugins.bounds.Footprint;
import dev.turnstone.plugins.bounds.Ownership;
import dev.turnstone.plugins.bounds.Places;
import dev.turnstone.plugins.bounds.Trespass;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.owned.Notebook;
import dev.turnstone.plugins.owned.ObjectName;
import dev.turnstone.plugins.plan.RunRules;
import dev.turnstone.sql.kind.Aim;
import dev.turnstone.sql.kind.Aim.Deed;
import dev.turnstone.sql.kind.Aim.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Carries out the plans of plugins, each in its schema, and keeps what belongs to each: how its changesets are taken back,
 * before they are run, and the objects it has made, afterwards. Of a run that is killed in between, the next one finds
 * which objects there were at its beginning, and which plugins it was at. Used for one run.
 */
public final class OwnedWork {
    private final Target.Run run;
    private final RunRules rules;
    private final Optional<Ledger> ledger;
    private final Notebook notebook;
    /** The objects of the schema that plugins share; of others nobody else knows anything. */
    private Optional<Set<String>> shared = Optional.empty();

    private Optional<String> home = Optional.empty();
    /** As it is with what is known now. */
    private Optional<Ownership> ownership = Optional.empty();

    public OwnedWork(Target.Run run, RunRules rules) {
        this.run = run;
        this.rules = rules;
        this.ledger = run.ledger();
        this.notebook = new Notebook(ledger);
    }

    /**
     * What was done, and what of others was touched by it.
     *
     * @param touched a warning each
     */
    public record Done(Outcome outcome, List<Problem> touched) {}

    /** Looks at what a plugin has to run. Where it would work on what isn't its own, and may not, its plan says so. */
    public PlannedPlugin planned(Plugin plugin, Plan plan) {
        if (ledger.isEmpty() || plan.steps().isEmpty()) {
            return new PlannedPlugin(plugin, plan, Footprint.of(plan.doing(List.of())), List.of());
        }
        Footprint print = Footprint.of(plan);
        List<Trespass> trespasses = Trespass.of(plugin, print, ownership(ledger.get()));
        if (!trespasses.isEmpty()) {
            // Following its statements has changed what was known.
            ownership = Optional.empty();
        }
        Plan told = rules.foreign() == ForeignObjects.REFUSE
                ? plan.with(trespasses.stream()
                        .map(trespass -> trespass.told(ForeignObjects.REFUSE))
                        .toList())
                : plan;
        return new PlannedPlugin(plugin, told, print, trespasses);
    }

    /** Whether all that a plugin does is told by its statements, so that it can be brought up together with others. */
    public boolean isPlain(PlannedPlugin planned) {
        Reach most = rules.foreign() == ForeignObjects.REFUSE ? Reach.NAMED : Reach.ROWS;
        return planned.plan().steps().isEmpty()
                || ledger.isPresent()
                        && planned.plugin().description().schema().isEmpty()
                        && planned.isFresh()
                        && planned.trespasses().isEmpty()
                        && planned.print().reach().compareTo(most) <= 0
                        && planned.print().acts().stream().allMatch(act -> isHere(act.aim()));
    }

    private boolean isHere(Aim aim) {
        return aim.made().stream()
                .allMatch(name -> name.schema()
                        .filter(schema -> !schema.equalsIgnoreCase(home.orElse("")))
                        .isEmpty());
    }

    private Ownership ownership(Ledger book) {
        if (ownership.isEmpty()) {
            ownership = Optional.of(new Ownership(notebook.belongings(), home(book), there(book), book::keeps));
        }
        return ownership.get();
    }

    private String home(Ledger book) {
        home = home.or(() -> Optional.of(book.schema()));
        return home.get();
    }

    private Set<String> there(Ledger book) {
        shared = shared.or(() -> Optional.of(book.objects()));
        return shared.get();
    }

    /** Carries out the plans of plugins, one behind the other up to the first that fails; tells of as many as were begun. */
    public List<Done> carryOut(List<PlannedPlugin> all) {
        if (ledger.isEmpty()) {
            return run.apply(all.stream().map(PlannedPlugin::plan).toList(), Witness.NONE).stream()
                    .map(outcome -> new Done(outcome, List.of()))
                    .toList();
        }
        boolean alone = all.size() == 1 && !isPlain(all.get(0));
        return alone ? List.of(alone(ledger.get(), all.get(0))) : together(ledger.get(), all);
    }

    private List<Done> together(Ledger book, List<PlannedPlugin> all) {
        Set<String> before = there(book);
        List<OwnerNote> begun = new ArrayList<>(notebook.beginning("", before));
        Belongings earlier = notebook.belongings();
        for (PlannedPlugin each : all) {
            begun.add(Belongings.begun(each.plugin().id(), "", each.made()));
            begun.addAll(Notebook.before(each.plugin(), each.plan()));
        }
        notebook.keep(begun, List.of());
        List<Outcome> outcomes = run.apply(all.stream().map(PlannedPlugin::plan).toList(), Witness.NONE);
        Notebook.finish(outcomes.get(outcomes.size() - 1), () -> {
            Set<String> after = book.objects();
            List<OwnerNote> objects = new ArrayList<>();
            List<OwnerNote> forgotten = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                PlannedPlugin each = all.get(i);
                if (i < outcomes.size()) {
                    objects.add(objectsOf(each, before, after));
                    forgotten.addAll(notebook.outdated(each.plugin()));
                } else {
                    notebook.asBefore(each.plugin(), earlier, objects, forgotten);
                }
            }
            notebook.keep(objects, forgotten);
            shared = Optional.of(after);
            ownership = Optional.empty();
        });
        return outcomes.stream().map(outcome -> new Done(outcome, List.of())).toList();
    }

    private OwnerNote objectsOf(PlannedPlugin each, Set<String> before, Set<String> after) {
        Set<String> own = new TreeSet<>(notebook.belongings().objectsOf(each.plugin()));
        own.retainAll(after);
        after.stream()
                .filter(object -> !before.contains(object) && each.made().contains(ObjectName.folded(object)))
                .forEach(own::add);
        return Belongings.objects(each.plugin().id(), own);
    }

    private Done alone(Ledger book, PlannedPlugin planned) {
        Optional<String> schema = planned.plugin().description().schema();
        String start = home(book);
        Ownership known = ownership(book);
        if (schema.isEmpty()) {
            return at(book, planned, places(start, planned), known);
        }
        // What it makes outside of its own schema must not be taken for what the next one has made.
        Set<String> outside = there(book);
        try {
            book.goTo(schema.get(), rules.usersOf(planned.plugin()));
        } catch (TurnstoneException e) {
            return new Done(new Outcome.Refused(planned.plan().with(e.problems())), List.of());
        }
        Done done = at(book, planned, places(schema.get(), planned), known);
        List<Problem> touched = new ArrayList<>(done.touched());
        Notebook.finish(done.outcome(), () -> {
            book.goHome();
            Set<String> after = book.objects();
            after.stream()
                    .filter(object -> !outside.contains(object))
                    .map(object -> Touched.outside(planned.plugin(), object, start))
                    .forEach(touched::add);
            shared = Optional.of(after);
        });
        return new Done(done.outcome(), touched);
    }

    private Places places(String work, PlannedPlugin planned) {
        List<String> others = notebook.belongings().schemasOfOthers(planned.plugin());
        return new Places(work, home.orElseThrow(), others);
    }

    /** Where the session is. */
    private Done at(Ledger book, PlannedPlugin planned, Places places, Ownership known) {
        Plugin plugin = planned.plugin();
        boolean isShared = places.isShared();
        String place = isShared ? "" : places.work();
        Set<String> before = isShared ? there(book) : book.objects();
        Set<String> own = notebook.belongings().objectsOf(plugin);
        SortedMap<String, Definition> looked = looked(book, planned, places.work(), before, own);
        List<OwnerNote> begun = new ArrayList<>(notebook.beginning(place, before));
        begun.add(Belongings.begun(plugin.id(), place));
        begun.addAll(Notebook.before(plugin, planned.plan()));
        notebook.keep(begun, List.of());
        Witness witness = rules.foreign() == ForeignObjects.REFUSE
                ? CatalogWitness.of(plugin, planned.print(), planned.plan(), book, known, places, own)
                : Witness.NONE;
        Outcome outcome = run.apply(List.of(planned.plan()), witness).get(0);
        List<Problem> touched = new ArrayList<>();
        Notebook.finish(outcome, () -> {
            Set<String> after = book.objects();
            List<String> differences =
                    looked.isEmpty() ? List.of() : CatalogWitness.differences(looked, book.definitions(places.work()));
            touched.addAll(new Touched(planned, known, before, after, own).told(differences));
            Set<String> now = new TreeSet<>(own);
            now.retainAll(after);
            after.stream().filter(object -> !before.contains(object)).forEach(now::add);
            notebook.keep(List.of(Belongings.objects(plugin.id(), now)), notebook.outdated(plugin));
            shared = isShared ? Optional.of(after) : shared;
            ownership = Optional.empty();
        });
        return new Done(outcome, touched);
    }

    /** The objects that the statements name, and that aren't the plugin's own, as they are. */
    private SortedMap<String, Definition> looked(
            Ledger book, PlannedPlugin planned, String schema, Set<String> now, Set<String> own) {
        boolean isTold = planned.print().reach() != Reach.ANYTHING
                && planned.trespasses().stream().allMatch(trespass -> trespass.deed() == Deed.WRITES);
        Set<String> others = new TreeSet<>(now);
        others.removeAll(own);
        Set<String> named = isTold ? Set.of() : Named.among(others, planned.plan());
        if (named.isEmpty()) {
            return new TreeMap<>();
        }
        SortedMap<String, Definition> known =
                new TreeMap<>(book.definitions(schema).objects());
        known.keySet().retainAll(named);
        return known;
    }

    /** Writes down that a plugin is passed over, for whoever asks whether the product may start. */
    public void passOver(Plugin plugin, List<Problem> why) {
        notebook.passOver(plugin, why);
    }

    /** Writes down that a plugin is neither passed over nor let go any more. */
    public void takeUp(Plugin plugin) {
        notebook.takeUp(plugin);
    }

    /** To be called when all plugins have had their turn. */
    public void end() {
        notebook.end();
    }
}
