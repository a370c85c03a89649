package dev.turnstone.replication.topology;

import dev.turnstone.replication.table.TableName;
import java.util.Objects;

/**
 * A table whose rows are copied, and which isn't yet where the rest of its subscription is.
 *
 * @param slotPrefix how the publisher calls the slot through which the table is read, up to the subscriber's own mark
 */
public record Copied(TableName table, String slotPrefix) {
    public Copied {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(slotPrefix, "slotPrefix");
    }

    /** Whether a slot is the one of this table. */
    public boolean isReadThrough(String slot) {
        return slot.startsWith(slotPrefix);
    }
}
