package dev.turnstone.plan;

/** Where a changelog comes from. Immutable and thread-safe. */
public interface Source {

    /**
     * Reads everything there is; each call reads anew. What is wrong inside is told in each plan.
     *
     * @throws dev.turnstone.TurnstoneException when there is nothing to read at the location
     */
    Wanted read();

    /** What was read, for whichever database. */
    @FunctionalInterface
    interface Wanted {
        /** Makes plans for this database. */
        Planner on(Database database);
    }
}
