package dev.turnstone.replication.rollout;

import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.changelog.ReplicationNote.Order;
import dev.turnstone.file.FileRecord;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.Sites;
import dev.turnstone.replication.rollout.changeset.AuthorsNote;
import dev.turnstone.replication.rollout.changeset.PendingChangeset;
import dev.turnstone.replication.rollout.changeset.PendingChangeset.Repetition;
import dev.turnstone.replication.rollout.changeset.StatementsOf;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.TopologyReading;
import dev.turnstone.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads all that a roll-out is planned of: the catalogs and histories of all servers, and the changelog. */
public final class SituationReading {
    private final Sites sites;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<ChangesetId, Changeset> changesets = new LinkedHashMap<>();
    private final Map<ChangesetId, Set<String>> pending = new LinkedHashMap<>();
    private final Map<ChangesetId, Set<String>> done = new LinkedHashMap<>();
    private final Map<String, List<FileRecord>> records = new LinkedHashMap<>();
    private final Set<ChangesetId> always = new LinkedHashSet<>();

    private SituationReading(Sites sites) {
        this.sites = sites;
    }

    /**
     * As everything is just now. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when a server can't be reached
     */
    public static Situation of(Sites sites) {
        return new SituationReading(sites).read();
    }

    private Situation read() {
        Topology topology = TopologyReading.of(sites);
        for (Site site : sites.ours()) {
            plans.put(site.name(), site.turnstone().status().plan());
        }
        Plan publisher = plans.get(sites.publisher().name());
        if (publisher == null) {
            throw new IllegalStateException("no plan for the publisher");
        }
        // The order is the publisher's; what only others have is rare, and comes last.
        publisher.changelog().changesets().forEach(this::add);
        plans.forEach(this::sort);
        boolean wantsAll =
                topology.links().stream().anyMatch(link -> !link.unknownTables().isEmpty());
        List<OwnerNote> notes =
                topology.subscribers().stream().anyMatch(subscriber -> subscriber.role() == Role.FOREIGN_SUBSCRIBER)
                        ? notesOf(sites.publisher())
                        : List.of();
        Set<OwedHandOver> owed = new LinkedHashSet<>();
        List<PendingChangeset> all = new ArrayList<>();
        for (Changeset changeset : changesets.values()) {
            ReplicationNote note = AuthorsNote.of(changeset);
            List<OwedHandOver> owedOf = topology.subscribers().stream()
                    .map(subscriber -> new OwedHandOver(subscriber.name(), changeset.id()))
                    .filter(each -> notes.contains(each.toNote()))
                    .toList();
            owed.addAll(owedOf);
            boolean isPending =
                    pending.containsKey(changeset.id()) || always.contains(changeset.id()) || !owedOf.isEmpty();
            if (isPending || wantsAll || note.publication().isPresent() || isSplit(note)) {
                all.add(pending(changeset, note, publisher));
            }
        }
        return new Situation(topology, all, publisher.rules(), problems(), owed);
    }

    private void add(Changeset changeset) {
        changesets.putIfAbsent(changeset.id(), changeset);
    }

    private void sort(String site, Plan plan) {
        // What nobody remembers is run with whatever else is.
        for (Step step : plan.pending().isEmpty() ? List.<Step>of() : plan.steps()) {
            if (step instanceof Step.Apply apply) {
                changesets.put(apply.id(), apply.changeset());
                if (apply.row() == Step.Row.REPEATED || apply.isUnrecorded()) {
                    always.add(apply.id());
                } else {
                    pending.computeIfAbsent(apply.id(), id -> new LinkedHashSet<>())
                            .add(site);
                }
            } else if (step instanceof Step.MarkRan mark) {
                changesets.put(mark.id(), mark.changeset());
                pending.computeIfAbsent(mark.id(), id -> new LinkedHashSet<>()).add(site);
            }
        }
        plan.standing()
                .applied()
                .forEach(row -> done.computeIfAbsent(row.id(), id -> new LinkedHashSet<>())
                        .add(site));
    }

    private PendingChangeset pending(Changeset changeset, ReplicationNote note, Plan publisher) {
        StatementsOf.Found found = StatementsOf.in(changeset, publisher.rules());
        return new PendingChangeset(
                changeset,
                note,
                found.statements(),
                found.contents(),
                pending.getOrDefault(changeset.id(), Set.of()),
                done.getOrDefault(changeset.id(), Set.of()),
                always.contains(changeset.id()) && !pending.containsKey(changeset.id())
                        ? Repetition.ALWAYS
                        : Repetition.ONCE,
                isSplit(note) ? parts(changeset, found.statements()) : Map.of());
    }

    private static boolean isSplit(ReplicationNote note) {
        return note.order().equals(Optional.of(Order.SPLIT));
    }

    private Map<Integer, Set<String>> parts(Changeset changeset, List<SqlStatement> statements) {
        Map<Integer, Set<String>> done = new LinkedHashMap<>();
        for (int number = 1; number <= statements.size(); number++) {
            ChangesetPart part = ChangesetPart.of(changeset, statements.get(number - 1), number);
            Set<String> where = new LinkedHashSet<>();
            for (Site site : sites.ours()) {
                if (part.isAmong(records.computeIfAbsent(site.name(), name -> recordsOf(site)))) {
                    where.add(site.name());
                }
            }
            done.put(number, where);
        }
        return done;
    }

    private static List<FileRecord> recordsOf(Site site) {
        return FileRecord.among(notesOf(site));
    }

    private static List<OwnerNote> notesOf(Site site) {
        try (Target.Session session = site.target().openForReading(site.settings(), Listener.NONE)) {
            return session.ownerNotes();
        }
    }

    /** What is wrong with the changelog is wrong on all of them. */
    private List<Problem> problems() {
        return plans.values().stream()
                .flatMap(plan -> plan.problems().stream())
                .distinct()
                .toList();
    }
}
