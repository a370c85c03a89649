package dev.turnstone.apply;

import dev.turnstone.Problem;
import dev.turnstone.plan.Step;
import java.util.Objects;
import java.util.Optional;

/**
 * Why and where a run broke, and how it left the database.
 *
 * @param step the step that failed
 * @param statement its statement, if one is to blame
 * @param state how the failed step left the database
 * @param problem the same for people
 * @param message what the database or the routine said about it
 * @param cause what was thrown
 */
public record Failure(
        Step step,
        Optional<FailedStatement> statement,
        DatabaseState state,
        Problem problem,
        String message,
        Throwable cause) {

    /**
     * The statement that failed.
     *
     * @param number counted from 1 within its script
     */
    public record FailedStatement(int number, String text) {}

    public Failure {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cause, "cause");
    }
}
