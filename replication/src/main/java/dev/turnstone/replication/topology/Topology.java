package dev.turnstone.replication.topology;

import dev.turnstone.Problem;
import dev.turnstone.replication.Role;
import java.util.List;
import java.util.Objects;

/**
 * Who replicates what to whom.
 *
 * @param absent subscribers that can't be asked
 */
public record Topology(Publisher publisher, List<Subscriber> subscribers, List<Absent> absent) {
    public Topology {
        Objects.requireNonNull(publisher, "publisher");
        subscribers = List.copyOf(subscribers);
        absent = List.copyOf(absent);
    }

    /** Where all can be asked. */
    public Topology(Publisher publisher, List<Subscriber> subscribers) {
        this(publisher, subscribers, List.of());
    }

    /** A subscriber that can't be asked, and why. */
    public record Absent(String name, Role role, List<Problem> problems) {
        public Absent {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
            problems = List.copyOf(problems);
        }
    }

    /** A subscription, with both its ends. */
    public record Link(Publisher publisher, Subscriber subscriber, Subscription subscription) {
        /** Up to where it has applied everything. */
        public Lsn applied() {
            return publisher.slot(subscription.slot()).map(Slot::confirmed).orElse(Lsn.NONE);
        }

        /** So many bytes of the publisher's log are not applied yet. */
        public long lag() {
            return Math.max(0, publisher.now().bytes() - applied().bytes());
        }

        /** What it publishes that the subscription doesn't know of. */
        public List<PublishedTable> unknownTables() {
            return publisher.tablesOf(subscription.publications()).stream()
                    .filter(table -> !subscription.tables().containsKey(table.table()))
                    .toList();
        }
    }

    /** All subscriptions. */
    public List<Link> links() {
        return subscribers.stream()
                .flatMap(subscriber -> subscriber.subscriptions().stream()
                        .map(subscription -> new Link(publisher, subscriber, subscription)))
                .toList();
    }
}
