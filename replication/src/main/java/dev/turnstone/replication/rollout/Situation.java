package dev.turnstone.replication.rollout;

import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.replication.rollout.changeset.PendingChangeset;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.sql.StatementRules;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that a roll-out is planned of.
 *
 * @param changesets those that are pending somewhere, and those of which tables may have yet to be published, in the order
 *     of the changelog
 * @param rules how the servers read SQL
 * @param problems what is wrong with the changelog or a history
 * @param owed what owners have yet to be given
 */
public record Situation(
        Topology topology,
        List<PendingChangeset> changesets,
        StatementRules rules,
        List<Problem> problems,
        Set<OwedHandOver> owed) {
    public Situation {
        Objects.requireNonNull(topology, "topology");
        Objects.requireNonNull(rules, "rules");
        changesets = List.copyOf(changesets);
        problems = List.copyOf(problems);
        owed = Set.copyOf(owed);
    }

    /** Whether a changeset is owed to anybody. */
    boolean isOwed(ChangesetId changeset) {
        return owed.stream().anyMatch(each -> each.changeset().equals(changeset));
    }
}
