package dev.turnstone;

import dev.turnstone.plan.Plan;
import java.util.Objects;

/**
 * How a target stands to a changelog.
 *
 * @param target what the target is called
 * @param server product and version; empty text when there is no database yet
 * @param database the short name of its product, as {@code postgresql}
 * @param plan what is applied, what is pending, what is wrong
 */
public record Status(String target, String server, String database, Plan plan) {
    public Status {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(plan, "plan");
    }

    /** Whether there is nothing to do and nothing wrong. */
    public boolean isCurrent() {
        return plan.isCurrent();
    }
}
