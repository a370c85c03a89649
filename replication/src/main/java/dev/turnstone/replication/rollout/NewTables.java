package dev.turnstone.replication.rollout;

import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.replication.order.judge.StatementJudge;
import dev.turnstone.replication.order.judge.World;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.PendingChangeset;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.topology.Publication;
import dev.turnstone.replication.topology.PublishedTable;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.Topology.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be done for tables that the changelog makes, beside making them: publish them, and let subscribers take them up. */
final class NewTables {
    private final Situation situation;
    private final Topology topology;

    NewTables(Situation situation, List<JudgedChangeset> judged) {
        this.situation = situation;
        this.topology = situation.topology();
    }

    /** For tables that are there on the publisher already. */
    List<RollOutStep> leftUndone() {
        List<RollOutStep> steps = new ArrayList<>();
        Map<String, Set<TableName>> toPublish = new LinkedHashMap<>();
        Set<TableName> made = new LinkedHashSet<>();
        for (PendingChangeset changeset : situation.changesets()) {
            for (TableName table : madeBy(changeset)) {
                if (topology.publisher().tables().find(table).isPresent()) {
                    made.add(table);
                    changeset
                            .note()
                            .publication()
                            .filter(name -> !isIn(name, table))
                            .ifPresent(name -> toPublish
                                    .computeIfAbsent(name, key -> new LinkedHashSet<>())
                                    .add(table));
                }
            }
        }
        toPublish.forEach((publication, tables) ->
                steps.add(new RollOutStep.Publish(topology.publisher().name(), publication, List.copyOf(tables))));
        topology.links().forEach(link -> steps.addAll(takenUp(link, made, toPublish)));
        topology.links().forEach(link -> steps.addAll(inCopying(link)));
        return steps;
    }

    private boolean isIn(String publication, TableName table) {
        return topology.publisher().publishing(table).stream()
                .anyMatch(published -> published.publication().equals(publication));
    }

    /** The tables that a changeset makes. */
    private List<TableName> madeBy(PendingChangeset changeset) {
        StatementJudge judge = new StatementJudge(new World(topology));
        return changeset.statements().stream()
                .filter(statement -> statement.firstWord().equals("CREATE"))
                .flatMap(statement -> judge.judge(statement, Optional.empty()).effects().stream())
                .filter(Effect.TableMade.class::isInstance)
                .map(effect -> ((Effect.TableMade) effect).table().name())
                .toList();
    }

    private List<RollOutStep> takenUp(Link link, Set<TableName> made, Map<String, Set<TableName>> toPublish) {
        Set<TableName> tables = new LinkedHashSet<>();
        link.unknownTables().stream()
                .map(PublishedTable::table)
                .filter(made::contains)
                .forEach(tables::add);
        link.subscription().publications().forEach(name -> tables.addAll(toPublish.getOrDefault(name, Set.of())));
        tables.removeIf(table -> link.subscriber().tables().find(table).isEmpty());
        return tables.isEmpty() ? List.of() : List.of(refresh(link, List.copyOf(tables)));
    }

    private static List<RollOutStep> inCopying(Link link) {
        List<TableName> copying = link.subscription().tablesInCopying();
        return copying.isEmpty()
                ? List.of()
                : List.of(new RollOutStep.AwaitCopies(
                        link.subscriber().name(), link.subscription().name(), copying));
    }

    private static RollOutStep refresh(Link link, List<TableName> tables) {
        return new RollOutStep.Refresh(
                link.subscriber().name(), link.subscription().name(), tables);
    }

    /** For the tables that these changesets are going to make. */
    List<RollOutStep> behind(List<JudgedChangeset> changesets) {
        Map<String, Set<TableName>> named = new LinkedHashMap<>();
        Map<String, Set<TableName>> all = new LinkedHashMap<>();
        for (JudgedChangeset changeset : changesets) {
            ReplicationNote note = changeset.pending().note();
            for (TableName table : madeBy(changeset.pending())) {
                if (topology.publisher().tables().find(table).isPresent()) {
                    continue;
                }
                Optional<Publication> publication = new World(topology).publicationOfNew(table, note.publication());
                publication.ifPresent(in -> {
                    all.computeIfAbsent(in.name(), key -> new LinkedHashSet<>()).add(table);
                    if (!in.takesNewTablesOf(table.schema())) {
                        named.computeIfAbsent(in.name(), key -> new LinkedHashSet<>())
                                .add(table);
                    }
                });
            }
        }
        List<RollOutStep> steps = new ArrayList<>();
        named.forEach((publication, tables) ->
                steps.add(new RollOutStep.Publish(topology.publisher().name(), publication, List.copyOf(tables))));
        topology.links().forEach(link -> steps.addAll(refreshed(link, all)));
        return steps;
    }

    private static List<RollOutStep> refreshed(Link link, Map<String, Set<TableName>> all) {
        Subscription subscription = link.subscription();
        Set<TableName> tables = new LinkedHashSet<>();
        subscription.publications().forEach(name -> tables.addAll(all.getOrDefault(name, Set.of())));
        if (tables.isEmpty()) {
            return List.of();
        }
        List<TableName> names = List.copyOf(tables);
        return List.of(
                refresh(link, names),
                new RollOutStep.AwaitCopies(link.subscriber().name(), subscription.name(), names));
    }
}
