package dev.turnstone.liquibase.custom;

import dev.turnstone.RoutineContext;
import java.util.Optional;

/**
 * A precondition written in Java, which a changelog names with {@code customPrecondition}. The class is public and has a
 * public constructor without parameters. What it leaves in the database is rolled back.
 */
@FunctionalInterface
public interface CustomPrecondition {

    /**
     * What doesn't hold, for people; empty when it holds.
     *
     * @throws Exception when it can't be told, which is what {@code onError} is for
     */
    Optional<String> against(RoutineContext context, Given given) throws Exception;
}
