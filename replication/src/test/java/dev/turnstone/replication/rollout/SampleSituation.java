package dev.turnstone.replication.rollout;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.changelog.ReplicationNote.Order;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.replication.changes.SampleWorld;
import dev.turnstone.replication.rollout.changeset.PendingChangeset;
import dev.turnstone.replication.rollout.changeset.PendingChangeset.Contents;
import dev.turnstone.replication.rollout.changeset.PendingChangeset.Repetition;
import dev.turnstone.replication.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Situations made of sample changes, or of SQL. */
final class SampleSituation {
    private final Topology topology;
    private final List<PendingChangeset> changesets = new ArrayList<>();
    private final Set<OwedHandOver> owed = new LinkedHashSet<>();

    SampleSituation(Topology topology) {
        this.topology = topology;
    }

    SampleSituation pending(SampleChange change, String... where) {
        return add(change.head(), change.sql(), Set.of(where), Set.of());
    }

    SampleSituation pending(String sql, String... where) {
        return add("", sql, Set.of(where), Set.of());
    }

    /** Behind the words of its author. */
    SampleSituation pendingAs(String head, String sql, String... where) {
        return add(head, sql, Set.of(where), Set.of());
    }

    SampleSituation pendingHereDoneThere(String sql, String here, String... there) {
        return add("", sql, Set.of(here), Set.of(there));
    }

    /** Of which servers have run single statements. */
    SampleSituation pendingWithParts(String head, String sql, Map<Integer, Set<String>> parts, String... where) {
        return add(head, sql, Set.of(where), Set.of(), parts);
    }

    /** The changeset before this is to be given to the owners of a subscriber. */
    SampleSituation owedTo(String site) {
        owed.add(new OwedHandOver(site, changesets.get(changesets.size() - 1).id()));
        return this;
    }

    private SampleSituation add(String head, String sql, Set<String> where, Set<String> done) {
        return add(head, sql, where, done, Map.of());
    }

    private SampleSituation add(
            String head, String sql, Set<String> where, Set<String> done, Map<Integer, Set<String>> parts) {
        int number = changesets.size() + 1;
        String file = "V_1_" + number + ".sql";
        Changeset changeset = new Changeset(
                new ChangesetId("1_" + number, ChangesetId.OURS, file),
                Optional.empty(),
                Optional.empty(),
                new Change.Message("a sample"),
                List.of(),
                Directives.NONE,
                RowNotes.of("a sample"),
                Position.startOf(file));
        changesets.add(new PendingChangeset(
                changeset,
                note(head),
                SampleWorld.statements(sql),
                Contents.STATEMENTS,
                where,
                done,
                Repetition.ONCE,
                parts));
        return this;
    }

    private static ReplicationNote note(String head) {
        ReplicationNote note = ReplicationNote.NONE;
        for (String word : head.strip().split("\\s+")) {
            if (word.startsWith("publish=")) {
                note = note.publishedBy(word.substring("publish=".length()));
            } else if (word.startsWith("replication=")) {
                note = note.with(
                        Order.written(word.substring("replication=".length())).orElseThrow());
            }
        }
        return note;
    }

    RollOut plan() {
        return RollOutPlanner.plan(new Situation(topology, changesets, SampleWorld.POSTGRESQL, List.of(), owed));
    }
}
