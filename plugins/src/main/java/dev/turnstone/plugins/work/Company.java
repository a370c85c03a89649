package dev.turnstone.plugins.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plugins that are brought up together, because nothing that one of them makes can be taken for another's: each is given its
 * own by the names in its statements, and the catalog is read once for all.
 */
public final class Company {
    private static final int MOST_STEPS = 1000;

    private final List<PlannedPlugin> members = new ArrayList<>();
    private final Set<String> made = new HashSet<>();
    private int steps;

    /** Whether there is nobody in it. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether this one can be told apart from all that are in it. */
    public boolean accepts(PlannedPlugin other) {
        int more = other.plan().steps().size();
        return more == 0
                || steps + more <= MOST_STEPS
                        && other.print().acts().stream()
                                .flatMap(act -> Stream.concat(act.aim().made().stream(), act.aim().worked().stream()))
                                .noneMatch(name -> made.contains(name.folded()));
    }

    public void add(PlannedPlugin other) {
        members.add(other);
        made.addAll(other.made());
        steps += other.plan().steps().size();
    }

    /** All of them, in their order; it is empty afterwards. */
    public List<PlannedPlugin> leave() {
        List<PlannedPlugin> all = List.copyOf(members);
        members.clear();
        made.clear();
        steps = 0;
        return all;
    }
}
