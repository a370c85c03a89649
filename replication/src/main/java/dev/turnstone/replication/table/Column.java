package dev.turnstone.replication.table;

import java.util.Objects;

/**
 * A column.
 *
 * @param type as {@code format_type} writes it, {@code character varying(20)}
 * @param presence whether it may be NULL
 * @param filling where values come from that nobody gives
 */
public record Column(String name, String type, Presence presence, Filling filling) {
    /** Whether there has to be a value. */
    public enum Presence {
        OPTIONAL,
        REQUIRED
    }

    /** What stands in a column that nobody writes. */
    public enum Filling {
        /** NULL. */
        NOTHING,
        /** A default, or the next number. */
        DEFAULT,
        /** It is computed of other columns, and not sent to subscribers. */
        GENERATED
    }

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(filling, "filling");
    }

    /** The same of another type. */
    public Column typed(String other) {
        return new Column(name, other, presence, filling);
    }

    /** The same, which has to have values, or not. */
    public Column with(Presence other) {
        return new Column(name, type, other, filling);
    }

    /** The same, filled in another way. */
    public Column with(Filling other) {
        return new Column(name, type, presence, other);
    }

    /** Whether a row can be written without a value for it. */
    public boolean canBeLeftOut() {
        return presence == Presence.OPTIONAL || filling != Filling.NOTHING;
    }

    /** Whether the publisher sends it. */
    public boolean isSent() {
        return filling != Filling.GENERATED;
    }
}
