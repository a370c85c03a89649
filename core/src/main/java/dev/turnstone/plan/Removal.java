package dev.turnstone.plan;

import dev.turnstone.changelog.Belongings;
import java.util.List;
import java.util.Objects;

/**
 * How a schema is emptied, or removed.
 *
 * @param what goes with it
 * @param statements in order; none where there is nothing to be removed
 */
public record Removal(Belongings what, List<String> statements) {
    public Removal {
        Objects.requireNonNull(what, "what");
        statements = List.copyOf(statements);
    }
}
