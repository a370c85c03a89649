package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.topology.Copied;
import dev.turnstone.replication.topology.TopologyReading;
import java.time.Duration;
import java.util.List;

/**
 * Copies of tables that nothing brings to an end. A subscriber notes that a copy has caught up without waiting for the
 * disk, and then lets the publisher drop the slot of that copy. Killed in between, it comes back without the note and
 * asks for that slot again and again: PostgreSQL counts no failure there, and has no way on.
 */
final class LostCopies {
    /** Between two looks: the slot of a copy that has just caught up is gone a moment before this is seen. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Site publisher;
    private final Site subscriber;
    private final String subscription;
    private List<TableName> suspected = List.of();
    private long looked = System.nanoTime();

    LostCopies(Site publisher, Site subscriber, String subscription) {
        this.publisher = publisher;
        this.subscriber = subscriber;
        this.subscription = subscription;
    }

    /** Stops when two looks in a row have found the same table. Looks every other second only, however often it is called. */
    void check() throws Halt {
        if (System.nanoTime() - looked < LATER.toNanos()) {
            return;
        }
        List<TableName> now = withoutSlot();
        List<TableName> sure = now.stream().filter(suspected::contains).toList();
        suspected = now;
        looked = System.nanoTime();
        if (!sure.isEmpty()) {
            throw lost(sure);
        }
    }

    private List<TableName> withoutSlot() {
        List<Copied> copied = subscriber.ask((database, server) -> TopologyReading.copied(database, subscription));
        if (copied.isEmpty()) {
            return List.of();
        }
        List<String> slots = publisher.ask((database, server) -> TopologyReading.slotsOfCopies(database));
        return copied.stream()
                .filter(table -> slots.stream().noneMatch(table::isReadThrough))
                .map(Copied::table)
                .toList();
    }

    private Halt lost(List<TableName> tables) {
        return Halt.of(
                ErrorCode.REPLICATION_STOPPED,
                "The copy of " + tables + " on " + subscriber.name() + " can't come to an end: the slot that "
                        + subscription + " has read it through is gone from " + publisher.name()
                        + ", most likely since " + subscriber.name()
                        + " was killed at the very end of the copy. Nothing more was changed on any server.",
                "PostgreSQL has no way on from there. Drop the subscription " + subscription + " on "
                        + subscriber.name()
                        + ", empty its tables and create it anew, so that they are copied again; then run the same command"
                        + " again.");
    }
}
