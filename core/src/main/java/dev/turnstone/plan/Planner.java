package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.history.History;
import java.util.List;

/**
 * Makes plans for one database: what is wanted minus a history. Needs to know how the database reads SQL, but no
 * connection to it. Each kind of source has its own rules about order and identity, and so a planner of its own. Immutable
 * and thread-safe.
 */
public interface Planner {

    /** Whether its plans are right for the database as it is known by now; by default nothing but its kind counts. */
    default boolean isFor(Database now) {
        return true;
    }

    /** What brings the database up to date, as far as the goal says. */
    Plan forward(History history, Goal goal);

    /**
     * The same plan, each of whose changesets says what takes it back, as far as its author or its changes do: for whoever
     * keeps that. By default they say it anyway.
     */
    default Plan withWaysBack(Plan forward) {
        return forward;
    }

    /** What takes the database back, newest first. */
    Plan back(History history, Goal.Reach reach);

    /** What adopts a schema that is at a version already: what belongs to it is recorded, nothing is run. */
    Plan baseline(History history, Version version);

    /** What makes the history agree with the files again, where the user is to be believed. */
    Plan repair(History history, Repair repair);

    /**
     * What empties the schemas that this changelog works in, its history among it.
     *
     * @param contents what is in them
     * @throws TurnstoneException where nobody does so for changelogs of this kind
     */
    default Plan clean(History history, Contents contents) {
        throw new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "Schemas are emptied for Flyway folders alone.",
                List.of(),
                "Drop the schema, or the database, and make it anew."));
    }

    /** What is to be recorded without being run. */
    Plan record(History history, Recording recording);
}
