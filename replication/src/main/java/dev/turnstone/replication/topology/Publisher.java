package dev.turnstone.replication.topology;

import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalog of a publisher says.
 *
 * @param name what the settings call it
 * @param server its version, for people
 * @param walLevel as the server has it; only with {@code logical} anything can be replicated
 * @param now where its log ends
 * @param historyTable where it is recorded what was run there
 */
public record Publisher(
        String name,
        String server,
        String walLevel,
        Lsn now,
        String historyTable,
        List<Publication> publications,
        List<PublishedTable> published,
        List<Slot> slots,
        Tables tables) {
    private static final String OF_FLYWAY = "flyway_schema_history";

    public Publisher {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(walLevel, "walLevel");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(historyTable, "historyTable");
        Objects.requireNonNull(tables, "tables");
        publications = List.copyOf(publications);
        published = List.copyOf(published);
        slots = List.copyOf(slots);
    }

    /** The slot of this name. */
    public Optional<Slot> slot(String slot) {
        return slots.stream().filter(each -> each.name().equals(slot)).findFirst();
    }

    /** The publication of this name. */
    public Optional<Publication> publication(String publication) {
        return publications.stream()
                .filter(each -> each.name().equals(publication))
                .findFirst();
    }

    /** How a table is published; nothing when it isn't. */
    public List<PublishedTable> publishing(TableName table) {
        return published.stream().filter(each -> each.table().equals(table)).toList();
    }

    /** Those of the published tables in which it is recorded what was run there: each server has its own. */
    public List<TableName> publishedRecords() {
        String history = historyTable.toLowerCase(Locale.ROOT);
        Set<String> records = new HashSet<>(List.of(history, history + "lock", OF_FLYWAY));
        return published.stream()
                .map(PublishedTable::table)
                .filter(table -> {
                    String name = table.name().toLowerCase(Locale.ROOT);
                    return records.contains(name) || name.startsWith("turnstone_");
                })
                .distinct()
                .toList();
    }

    /** The tables of some publications. */
    public List<PublishedTable> tablesOf(List<String> names) {
        return published.stream()
                .filter(each -> names.contains(each.publication()))
                .toList();
    }
}
