package dev.turnstone.liquibase.custom;

import dev.turnstone.RoutineContext;
import java.util.Optional;

/**
 * A change that does its work itself, with the connection of the run, as a {@link dev.turnstone.JavaRoutine} does. The work
 * and the row of its changeset are one transaction, where the database can roll its DDL back; its connection refuses
 * commit, rollback, close and setAutoCommit then. A changeset with {@code runInTransaction="false"} gives it a connection in
 * autocommit.
 *
 * <pre>{@code
 * public final class Trim implements CustomTask {
 *     @Override
 *     public void run(RoutineContext context, Given given) throws SQLException {
 *         try (var statement = context.connection().createStatement()) {
 *             statement.executeUpdate("UPDATE customer SET name = trim(name)");
 *         }
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public non-sealed interface CustomTask extends CustomChange {

    /**
     * Does the work. Called once, by one thread. Whatever is thrown fails the run.
     *
     * @throws Exception when the work can't be done; the message is shown to the user
     */
    void run(RoutineContext context, Given given) throws Exception;

    /** What it has done, for the log once it is done; empty text: nothing is said. */
    default String confirmation() {
        return "";
    }

    /** What takes it back; empty when it can't be taken back. */
    default Optional<Undo> undo() {
        return Optional.empty();
    }

    /** Takes back what a task has done. */
    @FunctionalInterface
    interface Undo {
        /**
         * Does the work, under the same conditions as the task.
         *
         * @throws Exception when it can't be taken back; the message is shown to the user
         */
        void run(RoutineContext context, Given given) throws Exception;
    }
}
