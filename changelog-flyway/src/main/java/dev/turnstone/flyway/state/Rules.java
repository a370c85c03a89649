package dev.turnstone.flyway.state;

import dev.turnstone.flyway.name.FlywayVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run may do, and how far it goes.
 *
 * @param target how far
 * @param order whether versions below the highest applied one are run
 * @param ignored which migrations are no reason to refuse
 * @param cherryPick versions or descriptions that alone are run, in this order; empty: all
 * @param adopted at which version a schema is taken to be that has tables and no history; empty: such a one is refused
 */
public record Rules(
        Target target,
        Order order,
        List<IgnorePattern> ignored,
        List<String> cherryPick,
        Optional<FlywayVersion> adopted) {
    /** Whether versions below the highest applied one are run. */
    public enum Order {
        STRICT,
        OUT_OF_ORDER
    }

    /** As it is where nobody says otherwise. */
    public static final Rules USUAL =
            new Rules(new Target.Latest(), Order.STRICT, IgnorePattern.USUAL, List.of(), Optional.empty());

    public Rules {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(adopted, "adopted");
        ignored = List.copyOf(ignored);
        cherryPick = List.copyOf(cherryPick);
    }

    /** The same, this far. */
    public Rules to(Target other) {
        return new Rules(other, order, ignored, cherryPick, adopted);
    }

    /** The same in this order. */
    public Rules in(Order other) {
        return new Rules(target, other, ignored, cherryPick, adopted);
    }

    /** The same with these ignored. */
    public Rules ignoring(List<IgnorePattern> others) {
        return new Rules(target, order, others, cherryPick, adopted);
    }

    /** The same with these alone. */
    public Rules picking(List<String> others) {
        return new Rules(target, order, ignored, others, adopted);
    }

    /** The same, taking a schema that has tables and no history to be at this version. */
    public Rules adopting(FlywayVersion version) {
        return new Rules(target, order, ignored, cherryPick, Optional.of(version));
    }

    boolean ignores(Info info) {
        return ignored.stream().anyMatch(pattern -> pattern.fits(info));
    }
}
