package dev.turnstone.changelog;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an author says about how a changeset is to be run. {@link #NONE} is how nearly all of them are run.
 *
 * @param transaction how it takes part in transactions
 * @param statementTimeout after which each statement is cancelled; empty: never
 * @param expected how long the author expects it to take; shown, never enforced
 * @param equivalentOf routines of another line that do the same; when one of them is recorded this one is recorded
 *     too, and not run
 * @param delimiter what ends a statement
 * @param replication where it has to be first when tables are replicated
 */
public record Directives(
        TransactionMode transaction,
        Optional<Duration> statementTimeout,
        Optional<Duration> expected,
        Set<RoutineNumber> equivalentOf,
        String delimiter,
        ReplicationNote replication) {

    /** How a changeset takes part in transactions. */
    public enum TransactionMode {
        /** All of it and its history row in one transaction, where the database can do that. */
        DEFAULT,
        /** As {@link #DEFAULT}, and never sent to the server together with its neighbours. */
        OWN,
        /** Each statement commits by itself; the script may begin and end transactions of its own. */
        NONE
    }

    /** No directive given. */
    public static final Directives NONE =
            new Directives(TransactionMode.DEFAULT, Optional.empty(), Optional.empty(), Set.of(), ";");

    /** Of which nobody says anything about replication. */
    public Directives(
            TransactionMode transaction,
            Optional<Duration> statementTimeout,
            Optional<Duration> expected,
            Set<RoutineNumber> equivalentOf,
            String delimiter) {
        this(transaction, statementTimeout, expected, equivalentOf, delimiter, ReplicationNote.NONE);
    }

    public Directives {
        Objects.requireNonNull(replication, "replication");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(statementTimeout, "statementTimeout");
        Objects.requireNonNull(expected, "expected");
        equivalentOf = Set.copyOf(equivalentOf);
        if (delimiter.isBlank()) {
            throw new IllegalArgumentException("a blank delimiter");
        }
    }
}
