package dev.turnstone.replication.rollout;

import dev.turnstone.Problem;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.topology.Topology;
import java.util.List;
import java.util.Objects;

/**
 * What has to be done so that all servers have all changesets, while replication goes on. A value.
 *
 * @param topology as it was when this was planned
 * @param changesets that are pending somewhere, in the order of the changelog
 * @param steps in their order; none when something is against it
 * @param problems errors first
 */
public record RollOut(
        Topology topology, List<JudgedChangeset> changesets, List<RollOutStep> steps, List<Problem> problems) {
    public RollOut {
        Objects.requireNonNull(topology, "topology");
        changesets = List.copyOf(changesets);
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /** Whether nothing may be run. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
