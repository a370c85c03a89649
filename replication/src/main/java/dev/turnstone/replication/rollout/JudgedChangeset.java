package dev.turnstone.replication.rollout;

import dev.turnstone.replication.order.Way;
import dev.turnstone.replication.table.Effect;
import java.util.List;
import java.util.Objects;

/**
 * A changeset that is pending somewhere, and in which order servers take it.
 *
 * @param statements what it runs, apart from code
 */
public record JudgedChangeset(PendingChangeset pending, Way way, List<JudgedStatement> statements) {
    public JudgedChangeset {
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(way, "way");
        statements = List.copyOf(statements);
    }

    /** What people call it. */
    public String name() {
        return pending.changeset().name();
    }

    /** What concerns subscribers whose tables are their owners'. */
    public List<JudgedStatement> forOwners() {
        return statements.stream()
                .filter(statement -> statement.ways().contains(way))
                .toList();
    }

    /** What is to be seen in the catalog of such a subscriber afterwards. */
    public List<Effect> seenByOwners() {
        return forOwners().stream()
                .flatMap(statement -> statement.judgement().effects().stream())
                .toList();
    }
}
