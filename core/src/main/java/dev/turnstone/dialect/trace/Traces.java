package dev.turnstone.dialect.trace;

import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What statements leave in the catalog. Used for those that commit by themselves: what is noted before one is sent tells
 * later whether it took effect. For one step; not thread-safe.
 */
public interface Traces {
    /** For products whose statements all join a transaction: nothing is noted, and nothing can be told. */
    Traces NONE = new Traces() {};

    /** Opens another connection to the same database; the caller closes it. */
    @FunctionalInterface
    interface Elsewhere {
        Connection open() throws SQLException;
    }

    /** Definition and identity of all objects that the statement may concern, as they are now. */
    default Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        return Fingerprint.EMPTY;
    }

    /**
     * What became of a statement that was sent when its objects were as noted. It counts as done only when the
     * difference since then is exactly what it does.
     *
     * @param elsewhere where the statement may be rehearsed, out of reach of the user's objects
     */
    default Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        return Finding.UNKNOWN;
    }

    /** Whether there are any by which {@link #whatBecameOf} can know more than that it doesn't know. */
    default boolean tellsOf(SqlStatement statement) {
        return false;
    }

    /**
     * Whether {@link #whatBecameOf} will know, unless somebody else changes the same objects.
     *
     * @param before the objects as they were noted before the statement was sent
     */
    default boolean willTellOf(SqlStatement statement, Fingerprint before) {
        return tellsOf(statement);
    }

    /**
     * Removes what an unfinished attempt at the statement has left, such as an invalid index, so that it can be run.
     *
     * @return what was removed, for people; empty text when there was nothing
     */
    default String clearRemains(Jdbc jdbc, SqlStatement statement) throws SQLException {
        return "";
    }

    /**
     * Looks whether a statement that the server took has left what it should.
     *
     * @throws SQLException when it has not, though the server said nothing
     */
    default void confirm(Jdbc jdbc, SqlStatement statement) throws SQLException {}

    /** Whether a rollback undoes what this statement does to rows; not so for tables of some engines. */
    default boolean rollsBack(Jdbc jdbc, SqlStatement statement) throws SQLException {
        return true;
    }
}
