package dev.turnstone.replication.topology;

import dev.turnstone.replication.table.Column;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.TypeFit;
import dev.turnstone.replication.topology.Topology.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the columns of a subscriber can take what is published.
 *
 * @param published how
 * @param here the table on the publisher
 * @param there the same on the subscriber
 */
record Coverage(PublishedTable published, Table here, Table there, Link link) {
    /** Something that doesn't fit. */
    record Fault(String what, String next) {}

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Column column : here.columns()) {
            if (column.isSent() && published.sends(column.name())) {
                there.column(column.name())
                        .ifPresentOrElse(
                                other -> type(column, other).ifPresent(faults::add), () -> faults.add(missing(column)));
            }
        }
        for (Column column : there.columns()) {
            boolean arrives = here.column(column.name())
                    .filter(sent -> sent.isSent() && published.sends(sent.name()))
                    .isPresent();
            if (!arrives && !column.canBeLeftOut()) {
                faults.add(new Fault(
                        name(column) + " on " + link.subscriber().name()
                                + " must have a value, and the publisher sends none: the first new row stops"
                                + " replication.",
                        "Let it be NULL there, or give it a default."));
            }
        }
        return faults;
    }

    private String name(Column column) {
        return here.name() + "." + column.name();
    }

    private Fault missing(Column column) {
        return new Fault(
                name(column) + " is published, and " + link.subscriber().name()
                        + " has no such column: the next change of a row stops replication.",
                "Add it there: " + column.type() + ".");
    }

    private Optional<Fault> type(Column column, Column other) {
        boolean fits = link.subscription().format() == Subscription.Format.BINARY
                ? column.type().equals(other.type())
                : TypeFit.takes(column.type(), other.type());
        return fits
                ? Optional.empty()
                : Optional.of(new Fault(
                        name(column) + " is " + column.type() + " on "
                                + link.publisher().name() + " and " + other.type() + " on "
                                + link.subscriber().name() + ", which may not take every value of it.",
                        "Make it the same type there, or a wider one."));
    }
}
