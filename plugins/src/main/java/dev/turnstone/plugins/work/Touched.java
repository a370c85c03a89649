package dev.turnstone.plugins.work;

import dev.turnstone.Problem;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.bounds.CatalogWitness;
import dev.turnstone.plugins.bounds.Ownership;
import dev.turnstone.plugins.bounds.Trespass;
import dev.turnstone.plugins.owned.ObjectName;
import dev.turnstone.sql.kind.Aim;
import dev.turnstone.sql.kind.Aim.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plugin has worked on that isn't its own, told after it was run.
 *
 * @param ownership as it was before
 * @param before the objects of its schema
 * @param own of them
 */
record Touched(PlannedPlugin planned, Ownership ownership, Set<String> before, Set<String> after, Set<String> own) {

    /** What a plugin with a schema of its own has made in another. */
    static Problem outside(Plugin plugin, String object, String schema) {
        return Trespass.problem(
                ForeignObjects.WARN,
                "The plugin " + plugin.id() + " has a schema of its own, and made " + object + " in " + schema
                        + "; that belongs to the core now, and doesn't go with the plugin.",
                List.of());
    }

    /** Warnings, one for each object: of what the catalog shows, and of what the statements have written. */
    List<Problem> told(List<String> differences) {
        Plugin plugin = planned.plugin();
        List<String> touched = new ArrayList<>(differences);
        before.stream()
                .filter(object -> !after.contains(object) && !own.contains(object))
                .map(object -> object + CatalogWitness.GONE)
                .filter(difference -> !touched.contains(difference))
                .forEach(touched::add);
        List<Problem> problems = new ArrayList<>();
        touched.forEach(difference -> problems.add(Trespass.problem(
                ForeignObjects.WARN,
                "The plugin " + plugin.id() + " has worked on what isn't its own: " + difference + ", and belongs to "
                        + ownerOf(difference) + ".",
                List.of())));
        planned.trespasses().stream()
                .filter(trespass -> trespass.deed() == Deed.WRITES
                        || plugin.description().schema().isPresent())
                .filter(trespass -> touched.stream()
                        .noneMatch(difference ->
                                difference.startsWith(trespass.owned().object() + " ")))
                .forEach(trespass -> problems.add(trespass.told(ForeignObjects.WARN)));
        return problems;
    }

    private String ownerOf(String difference) {
        boolean gone = difference.endsWith(CatalogWitness.GONE);
        String end = gone ? CatalogWitness.GONE : CatalogWitness.CHANGED;
        String object = difference.substring(0, difference.length() - end.length());
        return ownership
                .another(planned.plugin(), new Aim.Name(Optional.empty(), ObjectName.bare(object)))
                .map(Ownership.Owned::ownerInWords)
                .orElse("the core");
    }
}
