package dev.turnstone.replication.topology;

import java.util.Objects;

/**
 * What a publisher keeps for a subscription: its log from some place on.
 *
 * @param activity whether somebody reads it just now
 * @param walStatus in the server's words; {@code lost} when the log that it needs is gone
 * @param retained so many bytes of the log are kept for it
 * @param confirmed up to here the subscriber has applied everything, and can't lose it
 */
public record Slot(String name, Activity activity, String walStatus, long retained, Lsn confirmed) {
    /** Whether somebody reads a slot. */
    public enum Activity {
        READ,
        IDLE
    }

    public Slot {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(walStatus, "walStatus");
        Objects.requireNonNull(confirmed, "confirmed");
    }
}
