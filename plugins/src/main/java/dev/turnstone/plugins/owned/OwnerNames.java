package dev.turnstone.plugins.owned;

import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plugins.Plugin;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ids under which things of one plugin are recorded.
 *
 * @param id that it has now
 * @param all ids that it ever had, this one first
 */
public record OwnerNames(String id, List<String> all) {
    public OwnerNames {
        all = List.copyOf(all);
    }

    /**
     * By what is noted, and what its files say where they are there.
     *
     * @param declared ids that its files say it had before
     */
    public static OwnerNames of(String id, Collection<String> declared, Belongings belongings) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> left =
                new ArrayDeque<>(Stream.concat(Stream.of(id), declared.stream()).toList());
        while (!left.isEmpty()) {
            String next = left.remove();
            if (all.add(next)) {
                left.addAll(belongings.formerIdsOf(next));
            }
        }
        return new OwnerNames(id, List.copyOf(all));
    }

    /** Whether a path of the history is this plugin's. */
    public boolean owns(String path) {
        return all.stream().anyMatch(name -> path.startsWith(Plugin.path(name)));
    }

    public boolean owns(AppliedChangeset row) {
        return owns(row.id().path());
    }

    public SortedSet<String> objects(Belongings belongings) {
        SortedSet<String> objects = new TreeSet<>();
        all.forEach(name -> objects.addAll(belongings.objectsOf(name)));
        return objects;
    }

    /** What it last said about itself; that of the newest id counts. */
    Stream<String> descriptions(Belongings belongings) {
        return all.stream().flatMap(name -> belongings.descriptionOf(name).stream());
    }
}
