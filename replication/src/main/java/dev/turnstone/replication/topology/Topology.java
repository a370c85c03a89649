package dev.turnstone.replication.topology;

import java.util.List;
import java.util.Objects;

/** Who replicates what to whom. */
public record Topology(Publisher publisher, List<Subscriber> subscribers) {
    public Topology {
        Objects.requireNonNull(publisher, "publisher");
        subscribers = List.copyOf(subscribers);
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
