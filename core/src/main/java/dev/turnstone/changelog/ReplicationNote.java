package dev.turnstone.changelog;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an author says about a changeset where tables are replicated from one database to others. {@link #NONE} where the
 * statements speak for themselves.
 *
 * @param order where it has to be first; empty: what its statements are decides
 * @param publication that the tables it makes are added to; empty: to none
 */
public record ReplicationNote(Optional<Order> order, Optional<String> publication) {
    /** Nothing is said. */
    public static final ReplicationNote NONE = new ReplicationNote(Optional.empty(), Optional.empty());

    /** Where a changeset has to be first. */
    public enum Order {
        SUBSCRIBERS_FIRST,
        PUBLISHER_FIRST,
        /** It doesn't matter. */
        INDEPENDENT,
        /** Each statement where it has to be first itself: the changeset may be run in parts, each a transaction. */
        SPLIT;

        /** As it is written. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one that is written so. */
        public static Optional<Order> written(String text) {
            return Stream.of(values())
                    .filter(order -> order.text().equals(text))
                    .findFirst();
        }
    }

    public ReplicationNote {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(publication, "publication");
    }

    /** The same with this order. */
    public ReplicationNote with(Order other) {
        return new ReplicationNote(Optional.of(other), publication);
    }

    /** The same with this publication. */
    public ReplicationNote publishedBy(String name) {
        return new ReplicationNote(order, Optional.of(name));
    }
}
