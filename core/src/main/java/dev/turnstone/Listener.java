package dev.turnstone;

import dev.turnstone.apply.Answered;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.time.Duration;
import java.util.List;

/**
 * Watches a run. Called by the run's thread, except {@link #progress}, which comes from a thread of its own; what it
 * throws fails the run.
 */
public interface Listener {
    /** Watches nothing. */
    Listener NONE = new Listener() {};

    /** The server can't be reached yet and is tried again. */
    default void waitingForServer(String target, String reason) {}

    /** A gate waits for these changesets to be run. Called when it begins to, and when they change. */
    default void waitingForUpgrade(String target, List<String> pending) {}

    /** Another run has the lock. Called when that is noticed and then every few seconds. */
    default void waitingForLock(String holder, Duration since) {}

    /** Something people should know: a dead run's lock was taken over, the server sent a notice. */
    default void notice(String text) {}

    /**
     * What a run is about to do, called before its first statement: nobody else can change the history any more. A plan
     * that is refused isn't told.
     */
    default void planned(Plan plan) {}

    /**
     * A step begins. Several may begin before the first of them is done: they are sent together.
     *
     * @param number counted from 1
     * @param total how many steps the plan has
     */
    default void stepStarted(Step step, int number, int total) {}

    /**
     * A statement is about to be sent; for the second time when a step was held up by a failure of one that was sent
     * together with it.
     *
     * @param number counted from 1 within the script
     */
    default void statementStarted(Step step, SqlStatement statement, int number) {}

    /**
     * A statement was carried out, and this is what the database answered. Told of files that are run by themselves, and
     * of them alone: what changelogs send is sent together, and nobody looks at the answers.
     */
    default void statementAnswered(Step step, Answered answered) {}

    /** How far the server says the running statement is, for people. */
    default void progress(Step step, String text) {}

    /**
     * A step is done and recorded, and a crash of the server can't undo it any more.
     *
     * @param took for steps that were sent together, an even share of the time of all of them
     */
    default void stepDone(Step step, Duration took) {}
}
