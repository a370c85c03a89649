package dev.turnstone.replication.order;

/** In which order servers take something. */
public enum Way {
    /** It doesn't matter. */
    ANY,
    SUBSCRIBERS_FIRST,
    /** And the subscribers when they have applied all that the publisher wrote before it had it. */
    PUBLISHER_FIRST,
    /** Subscribers get it by replication: for them it is recorded, and not run. */
    PUBLISHER_ONLY,
    /** There is no order in which replication would go on. */
    NONE,
    /** Nobody knows. */
    UNKNOWN
}
