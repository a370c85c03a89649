package dev.turnstone.plugins.bounds;

import dev.turnstone.Problem;
import dev.turnstone.apply.Witness;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.owner.Ledger;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.owned.ObjectName;
import dev.turnstone.sql.kind.Aim;
import dev.turnstone.sql.kind.Aim.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks in the catalog, behind each step whose statements don't tell all, whether what isn't the plugin's own is as it was. */
public final class CatalogWitness implements Witness {
    /** Behind the name of an object that is another one now. */
    public static final String CHANGED = " was changed";
    /** Behind the name of one that isn't there any more. */
    public static final String GONE = " is gone";

    private static final int SHOWN = 5;

    private final Plugin plugin;
    private final Footprint print;
    private final Ledger book;
    private final Ownership ownership;
    /** What isn't its own, by the schemas that are looked at. */
    private final Map<String, SortedMap<String, Definition>> others = new TreeMap<>();

    private final EngineRecords records;

    private CatalogWitness(Plugin plugin, Footprint print, Ledger book, Ownership ownership, EngineRecords records) {
        this.records = records;
        this.plugin = plugin;
        this.print = print;
        this.book = book;
        this.ownership = ownership;
    }

    /**
     * Takes note of what is there now.
     *
     * @param plan that is to be carried out, when everything is noted that there is to be noted before
     * @param own the plugin's objects in the schema that it works in
     */
    public static Witness of(
            Plugin plugin,
            Footprint print,
            Plan plan,
            Ledger book,
            Ownership ownership,
            Places places,
            Set<String> own) {
        if (print.reach() == Reach.NAMED) {
            return Witness.NONE;
        }
        CatalogWitness witness = new CatalogWitness(plugin, print, book, ownership, EngineRecords.before(plan, book));
        for (String schema : places.lookedAt(print.reach())) {
            SortedMap<String, Definition> there =
                    new TreeMap<>(book.definitions(schema).objects());
            if (schema.equals(places.work())) {
                there.keySet().removeAll(own);
            }
            witness.others.put(schema, there);
        }
        return witness;
    }

    @Override
    public boolean isWanted(Step step) {
        return print.reachOf(step) != Reach.NAMED;
    }

    @Override
    public Optional<Problem> objection(Step step) {
        List<String> touched = new ArrayList<>(records.differences());
        others.forEach((schema, objects) -> touched.addAll(differences(objects, book.definitions(schema)).stream()
                .map(difference -> difference + ", and belongs to " + ownerOf(schema, difference))
                .toList()));
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        String more = touched.size() > SHOWN ? "; and " + (touched.size() - SHOWN) + " more" : "";
        return Optional.of(Trespass.problem(
                ForeignObjects.REFUSE,
                "the plugin " + plugin.id() + " has worked on what isn't its own: "
                        + String.join("; ", touched.subList(0, Math.min(SHOWN, touched.size()))) + more + ".",
                List.of()));
    }

    private String ownerOf(String schema, String difference) {
        String object = difference.substring(0, difference.lastIndexOf(difference.endsWith(GONE) ? GONE : CHANGED));
        return ownership
                .another(plugin, new Aim.Name(Optional.of(schema), ObjectName.bare(object)))
                .map(Ownership.Owned::ownerInWords)
                .orElse("the core");
    }

    /** What isn't as it was, each with what became of it. */
    public static List<String> differences(SortedMap<String, Definition> before, Fingerprint now) {
        List<String> differences = new ArrayList<>();
        before.forEach((object, definition) -> {
            Definition today = now.objects().get(object);
            if (today == null) {
                differences.add(object + GONE);
            } else if (!today.equals(definition)) {
                differences.add(object + CHANGED);
            }
        });
        return differences;
    }
}
