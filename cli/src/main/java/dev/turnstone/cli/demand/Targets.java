package dev.turnstone.cli.demand;

import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;

/** Which databases, and where in them. */
public interface Targets {
    /** Whether whoever asks names a database. */
    boolean isGiven();

    /** Whether a database is named anywhere. */
    boolean namesTarget(Surroundings here);

    /**
     * The targets to work on.
     *
     * @throws dev.turnstone.TurnstoneException with everything that is wrong with the settings
     */
    Assignments assignments(Surroundings here);

    /** What is set for whoever asks no database. */
    Assignment offline(Surroundings here);
}
