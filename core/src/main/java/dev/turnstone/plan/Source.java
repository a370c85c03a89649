package dev.turnstone.plan;

import dev.turnstone.Settings;

/** Where a changelog comes from. Immutable and thread-safe. */
public interface Source {

    /**
     * Reads everything there is; each call reads anew. What is wrong inside is told in each plan.
     *
     * @throws dev.turnstone.TurnstoneException when there is nothing to read at the location
     */
    Wanted read();

    /** How it wants to be worked with, by somebody who has set this: where its history is, and what that looks like. */
    default Settings fitting(Settings settings) {
        return settings;
    }

    /** What was read, for whichever database. */
    @FunctionalInterface
    interface Wanted {
        /** Makes plans for this database. */
        Planner on(Database database);
    }
}
