package dev.turnstone.plan.routine;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which steps are the same change in different lines of a product. One of them says so; it then holds for both, and for
 * whatever else those are equivalent to.
 */
final class Equivalents {
    private final Map<RoutineNumber, Set<RoutineNumber>> neighbours = new HashMap<>();

    private Equivalents() {}

    static Equivalents of(List<Changeset> changesets) {
        Equivalents equivalents = new Equivalents();
        for (Changeset changeset : changesets) {
            for (RoutineNumber other : changeset.directives().equivalentOf()) {
                changeset.number().ifPresent(number -> equivalents.join(number, other));
            }
        }
        return equivalents;
    }

    private void join(RoutineNumber one, RoutineNumber other) {
        neighbours.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    /** Another step that is the same change and passes the test. */
    Optional<RoutineNumber> anyOther(RoutineNumber of, Predicate<RoutineNumber> test) {
        Set<RoutineNumber> seen = new HashSet<>(Set.of(of));
        Deque<RoutineNumber> open = new ArrayDeque<>(List.of(of));
        while (!open.isEmpty()) {
            for (RoutineNumber other : neighbours.getOrDefault(open.remove(), Set.of())) {
                if (seen.add(other)) {
                    if (test.test(other)) {
                        return Optional.of(other);
                    }
                    open.add(other);
                }
            }
        }
        return Optional.empty();
    }
}
