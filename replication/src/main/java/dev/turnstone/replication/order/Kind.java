package dev.turnstone.replication.order;

import java.util.Locale;

/** What a statement means for replication. */
public enum Kind {
    NOT_REPLICATED(Way.ANY),
    ADDITIVE(Way.SUBSCRIBERS_FIRST),
    LOOSENING(Way.SUBSCRIBERS_FIRST),
    WIDENING(Way.SUBSCRIBERS_FIRST),
    DROPPING(Way.PUBLISHER_FIRST),
    TIGHTENING(Way.PUBLISHER_FIRST),
    DATA(Way.PUBLISHER_ONLY),
    RENAME(Way.NONE),
    NEEDS_STEPS(Way.NONE),
    UNKNOWN(Way.UNKNOWN);

    private final Way way;

    Kind(Way way) {
        this.way = way;
    }

    /** The order that follows from it. */
    public Way way() {
        return way;
    }

    /** For people. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
