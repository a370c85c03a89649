package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.replication.order.Way;
import dev.turnstone.replication.table.Effect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A changeset that is pending somewhere, or one statement of it, and in which order servers take it.
 *
 * @param statements what it runs, apart from code
 * @param part the number of the statement, counted from 1; empty: all of it
 */
public record JudgedChangeset(
        PendingChangeset pending, Way way, List<JudgedStatement> statements, Optional<Integer> part) {
    public JudgedChangeset {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(way, "way");
        statements = List.copyOf(statements);
    }

    /** What people call it. */
    public String name() {
        return pending.changeset().name()
                + part.map(number -> ", statement " + number).orElse("");
    }

    /** Whether it is the last that is run of its changeset. */
    public boolean isLastOf(PendingChangeset whole) {
        return part.filter(number -> number == whole.statements().size()).isPresent();
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
