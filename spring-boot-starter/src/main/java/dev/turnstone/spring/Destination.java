package dev.turnstone.spring;

import dev.turnstone.Turnstone;
import dev.turnstone.plan.Goal;
import java.util.Objects;

/**
 * A target of this application, and how far it is to go.
 *
 * @param label what people call it; shows no secret
 * @param turnstone the library for it
 * @param goal the newest state, in the order that is set
 */
public record Destination(String label, Turnstone turnstone, Goal goal) {
    public Destination {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(turnstone, "turnstone");
        Objects.requireNonNull(goal, "goal");
    }
}
