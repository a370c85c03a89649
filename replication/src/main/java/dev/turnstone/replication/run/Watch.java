package dev.turnstone.replication.run;

import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutStep;
import java.nio.file.Path;
import java.time.Duration;

/** Watches a roll-out. Called by its thread. */
public interface Watch {
    /** Watches nothing. */
    Watch NONE = new Watch() {};

    /** What is to be done, told before the first of it. */
    default void planned(RollOut rollOut) {}

    /** Something begins. */
    default void begun(RollOutStep step) {}

    /** Something is waited for. Called again every few seconds. */
    default void waiting(String what, Duration since) {}

    /** A file for the owners of a subscriber was written. */
    default void written(String site, Path file) {}

    /** Something is done. */
    default void done(RollOutStep step, Duration took) {}
}
