package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Target;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.topology.Lsn;
import dev.turnstone.replication.topology.Slot;
import dev.turnstone.replication.topology.TopologyReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until subscribers have applied all that a publisher has written so far. */
final class Positions {
    private static final Duration EVERY = Duration.ofMillis(50);

    private final Site publisher;
    private final Waiting waiting;

    Positions(Site publisher, Waiting waiting) {
        this.publisher = publisher;
        this.waiting = waiting;
    }

    /** Until the subscribers of these slots have applied, and can't lose, what is in the log now. */
    void await(List<String> slots) throws Halt {
        try (Target.Session session = publisher.target().openForReading(publisher.settings(), Listener.NONE)) {
            Lookup database = session.queries()
                    .orElseThrow(() -> new IllegalStateException(publisher.name() + " has no catalog"));
            Lsn now = TopologyReading.now(database);
            for (String slot : slots) {
                boolean inTime = waiting.until(
                        "that everything up to " + now + " is applied behind the slot " + slot,
                        EVERY,
                        () -> hasPassed(now, slot, database));
                if (!inTime) {
                    throw behind(slot, now);
                }
            }
        } catch (Unanswered e) {
            throw unanswered(e);
        }
    }

    private static boolean hasPassed(Lsn wanted, String slot, Lookup database) throws Halt {
        try {
            Optional<Slot> found = TopologyReading.slot(database, slot);
            if (found.isEmpty()) {
                throw Halt.of(
                        ErrorCode.REPLICATION_STOPPED,
                        "The slot " + slot + " is gone from the publisher.",
                        "Create the subscription anew; then run the same command again.");
            }
            return found.get().confirmed().compareTo(wanted) >= 0;
        } catch (Unanswered e) {
            throw unanswered(e);
        }
    }

    private static Halt unanswered(Unanswered e) {
        return Halt.of(
                ErrorCode.REPLICATION_STOPPED,
                "The publisher doesn't tell how far subscribers are: " + e.getMessage() + ".",
                "Run the same command again: it goes on where this one ended.");
    }

    private static Halt behind(String slot, Lsn now) {
        return Halt.of(
                ErrorCode.REPLICATION_STOPPED,
                "The subscriber of the slot " + slot + " has not applied everything up to " + now
                        + " in time. Nothing more was changed on any server.",
                "Find out why it is behind; then run the same command again, with a longer --wait-at-most if need be.");
    }
}
