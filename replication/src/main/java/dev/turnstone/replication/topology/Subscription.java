package dev.turnstone.replication.topology;

import dev.turnstone.replication.table.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A subscription.
 *
 * @param activity what it is doing
 * @param format how values travel
 * @param slot what it is called on the publisher
 * @param errors how often applying a change has failed, ever; 0 where the server doesn't count
 * @param syncErrors how often copying a table has failed, ever
 * @param tables its tables, each with the letter that the catalog has of its state: {@code r} is ready
 */
public record Subscription(
        String name,
        Activity activity,
        Format format,
        String slot,
        List<String> publications,
        long errors,
        long syncErrors,
        Map<TableName, String> tables) {
    private static final String READY = "r";

    /** What a subscription is doing. */
    public enum Activity {
        /** It was switched off: by somebody, or after an error. */
        DISABLED,
        /** Nobody works for it just now: it is about to try again, after an error mostly. */
        WITHOUT_WORKER,
        APPLYING
    }

    /** How values travel. */
    public enum Format {
        TEXT,
        /** As the types have them inside, so that types must be the same on both sides. */
        BINARY
    }

    public Subscription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(slot, "slot");
        publications = List.copyOf(publications);
        tables = new TreeMap<>(tables);
    }

    /** The tables whose rows are still being copied. */
    public List<TableName> tablesInCopying() {
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().equals(READY))
                .map(Map.Entry::getKey)
                .toList();
    }
}
