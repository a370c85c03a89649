package dev.turnstone;

import java.util.List;
import java.util.Optional;

/**
 * A routine written in Java. Name the class as the script would be named ({@code V_410_C}, its undo {@code U_410_C}),
 * make it public, and give it a public constructor without parameters.
 *
 * <pre>{@code
 * public final class V_410_C implements JavaRoutine {
 *     @Override
 *     public void run(RoutineContext context) throws SQLException {
 *         try (var statement = context.connection().createStatement()) {
 *             statement.executeUpdate("UPDATE customer SET name = trim(name)");
 *         }
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface JavaRoutine {

    /**
     * Does the work. Called once, by one thread. Whatever is thrown fails the run.
     *
     * @throws Exception when the work can't be done; the message is shown to the user
     */
    void run(RoutineContext context) throws Exception;

    /**
     * Whether the work and its history row are one transaction. Where the database can't roll its DDL back that holds
     * for data changes only. A routine that commits by itself says {@code false}; its connection is then in autocommit.
     */
    default boolean transactional() {
        return true;
    }

    /**
     * Routines of another line that do the same, as {@code <version>_<sequence>}: when one of them is recorded, this one
     * is recorded too, and not run.
     */
    default List<String> equivalentOf() {
        return List.of();
    }

    /** What changes when the routine is edited, if its author keeps such a thing: 1 to 35 characters. */
    default Optional<String> checksum() {
        return Optional.empty();
    }
}
