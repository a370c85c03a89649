package dev.turnstone.cli.work.offline;

import dev.turnstone.ErrorCode;
import dev.turnstone.Status;
import dev.turnstone.plan.Plan;
import java.util.Objects;

/**
 * What leads from one state of a changelog to another.
 *
 * @param status the plan, and what it is for
 * @param from what the database has before it, for people
 * @param to what it has after it, for people
 */
record Span(Status status, String from, String to) {
    Span {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether nobody knows the word that the plan was to lead to. */
    static boolean isUnknown(Plan plan) {
        return plan.errors().stream().anyMatch(problem -> problem.code() == ErrorCode.VERSION_UNKNOWN);
    }
}
