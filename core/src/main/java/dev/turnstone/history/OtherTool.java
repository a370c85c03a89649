package dev.turnstone.history;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What keeps out the tool with which a history is shared, and is kept out by it. For us it is only the sign for that tool:
 * what excludes our own runs is a lock that dies with its session.
 */
public interface OtherTool {

    /** Who has taken the lock. */
    record Holder(String lockedBy, String since, Optional<String> runId) {
        /** Whether a run of ours took it. */
        public boolean isOurs() {
            return runId.isPresent();
        }

        @Override
        public String toString() {
            return since.isEmpty() ? lockedBy : lockedBy + ", since " + since;
        }
    }

    /** Which connection holds the lock. */
    enum Place {
        /** The one that works. */
        WORKING_CONNECTION,
        /** A second one beside it, whose transaction stays open. */
        SECOND_CONNECTION
    }

    /** Which connection holds it. */
    default Place place() {
        return Place.WORKING_CONNECTION;
    }

    /** Takes the lock if it is free, without waiting longer than a second or two. */
    boolean tryTake(Jdbc jdbc, String runId) throws SQLException;

    /** Who has it, as far as that can be seen; empty when it is free. */
    Optional<Holder> holder(Jdbc jdbc) throws SQLException;

    /** Whether what a dead run has taken stays taken, until somebody frees it. */
    default boolean outlivesItsSession() {
        return false;
    }

    /** Mends what keeps everybody from taking a lock that nobody has; tells whether that can have been the reason. */
    default boolean mend(Jdbc jdbc) throws SQLException {
        return false;
    }

    /** Takes it again where a script has freed it; false when somebody else has it by now. */
    default boolean keep(Jdbc jdbc) throws SQLException {
        return true;
    }

    /** Frees what a run has left, whoever that was; what ends with its session leaves nothing. */
    default void free(Jdbc jdbc) throws SQLException {}

    /**
     * Writes a row as it is, in a transaction of its own: where that is committed and waited for, so is everything that
     * was committed before. An empty transaction would make the server write nothing. Only needed where commits may come back
     * before they are on the disk.
     */
    default void touch(Jdbc jdbc, String runId) throws SQLException {}

    /**
     * The statement that frees the lock if this run has it; empty where ending the transaction does.
     *
     * @param runId without a quote in it, as all are that we give ourselves
     */
    default Optional<String> freeing(String runId) {
        return Optional.empty();
    }
}
