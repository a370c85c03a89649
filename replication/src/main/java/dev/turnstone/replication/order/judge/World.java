package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.Families;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.Tables;
import dev.turnstone.replication.topology.Publication;
import dev.turnstone.replication.topology.PublishedTable;
import dev.turnstone.replication.topology.Subscriber;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All servers as they will be when what was judged so far has been run. Not thread-safe.
 */
public final class World {
    private final Topology topology;
    private final Map<String, Tables> servers = new LinkedHashMap<>();
    /** Tables of which rows will be sent though today's catalog doesn't say so, each with the publication that tells them. */
    private final Map<TableName, Publication> toCome = new LinkedHashMap<>();

    private final Set<TableName> gone = new LinkedHashSet<>();

    /** As the catalogs say. */
    public World(Topology topology) {
        this.topology = topology;
        servers.put(topology.publisher().name(), topology.publisher().tables());
        topology.subscribers().forEach(subscriber -> servers.put(subscriber.name(), subscriber.tables()));
    }

    /** What is replicated today. */
    public Topology topology() {
        return topology;
    }

    /** The tables of the publisher. */
    public Tables publisher() {
        return servers.getOrDefault(
                topology.publisher().name(), topology.publisher().tables());
    }

    /** The same table on each subscriber that has it. */
    List<Table> onSubscribers(TableName table) {
        return topology.subscribers().stream()
                .map(Subscriber::name)
                .flatMap(name -> Optional.ofNullable(servers.get(name)).stream())
                .flatMap(tables -> tables.find(table).stream())
                .toList();
    }

    /** Whether rows of a table are sent, or will be. */
    public boolean isReplicated(TableName table) {
        return !toCome(table).isEmpty() || !publishing(table).isEmpty();
    }

    /** Whether new rows of a table are sent, or will be. */
    boolean sendsNewRowsOf(TableName table) {
        Families families = publisher().families();
        return toCome.keySet().stream().anyMatch(published -> families.takesRowsFor(table, published))
                || publishing(table).stream().anyMatch(each -> families.takesRowsFor(table, each.table()));
    }

    /** How a table is published today: it, or a part of it, or the whole as whose rows its own are sent. */
    List<PublishedTable> publishing(TableName table) {
        Families families = publisher().families();
        return topology.publisher().published().stream()
                .filter(each -> families.concerns(table, each.table()))
                .filter(each -> gone.stream().noneMatch(dropped -> families.isOf(each.table(), dropped)))
                .toList();
    }

    private List<Publication> toCome(TableName table) {
        Families families = publisher().families();
        return toCome.entrySet().stream()
                .filter(entry -> families.concerns(table, entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether every publication of a table tells such a change. */
    boolean tells(TableName table, String operation) {
        Predicate<Publication> tells = publication -> publication.operations().contains(operation);
        boolean today = publishing(table).stream()
                .flatMap(each -> topology.publisher().publication(each.publication()).stream())
                .allMatch(tells);
        return today && toCome(table).stream().allMatch(tells);
    }

    /** Whether a column of a replicated table is sent. */
    boolean sends(TableName table, String column) {
        return !toCome(table).isEmpty() || publishing(table).stream().anyMatch(published -> published.sends(column));
    }

    /** Whether values of some subscription travel as the types have them inside. */
    boolean isBinary() {
        return topology.links().stream().anyMatch(link -> link.subscription().format() == Subscription.Format.BINARY);
    }

    /** The publication that a new table will be in: the one that its author says, if it is there, or else by itself. */
    public Optional<Publication> publicationOfNew(TableName table, Optional<String> said) {
        return said.isPresent()
                ? said.flatMap(topology.publisher()::publication)
                : topology.publisher().publications().stream()
                        .filter(publication -> publication.takesNewTablesOf(table.schema()))
                        .findFirst();
    }

    /** That rows of a table will be sent. */
    void willBeSent(TableName table, Publication publication) {
        gone.remove(table);
        toCome.put(table, publication);
    }

    /** That these servers are changed. */
    public void happened(List<Effect> effects, Set<String> where) {
        servers.replaceAll((name, tables) -> where.contains(name) ? after(effects, tables) : tables);
        for (Effect effect : effects) {
            if (effect instanceof Effect.TableGone dropped) {
                gone.add(dropped.table());
                toCome.remove(dropped.table());
            }
        }
    }

    private static Tables after(List<Effect> effects, Tables before) {
        Tables tables = before;
        for (Effect effect : effects) {
            tables = effect.on(tables);
        }
        return tables;
    }
}
