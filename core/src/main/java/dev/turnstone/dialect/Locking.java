package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** How a run keeps others out. Whatever is taken here is freed by the server when the session ends, however it ends. */
public interface Locking {

    /** Which connection holds the lock. */
    enum Place {
        /** The one that works. */
        WORKING_CONNECTION,
        /** A second one beside it, for products whose locks end with each transaction. */
        SECOND_CONNECTION,
        /** None: every writing transaction excludes the others, so each step reads the history again inside its own. */
        EACH_TRANSACTION
    }

    /** Which connection holds it. */
    Place place();

    /** Whether the lock needs a table of ours, which stays when it is freed. */
    default boolean leavesTable() {
        return false;
    }

    /** Makes what the lock needs, if it needs something and it isn't there. Called on the working connection. */
    default void prepare(Jdbc jdbc, String schema) throws SQLException {}

    /**
     * Tries to take the lock, without waiting longer than a second or two.
     *
     * @param jdbc the connection that is to hold it
     * @param schema where the history is
     * @param name which history in that schema it protects
     */
    boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException;

    /** Called on the working connection when the lock is taken, which may be on another one. */
    default void taken(Jdbc jdbc, String schema) throws SQLException {}

    /**
     * Takes the lock again where a script has freed it, along with locks of its own. Called on the working connection.
     *
     * @return false when somebody else has it by now
     */
    default boolean keep(Jdbc jdbc, String schema, String name) throws SQLException {
        return true;
    }

    /** Frees it. */
    default void release(Jdbc jdbc, String schema, String name) throws SQLException {
        Optional<String> statement = releasing(schema, name);
        if (statement.isPresent()) {
            jdbc.execute(statement.get());
        }
    }

    /** The statement, on the working connection, that frees it; empty where it isn't done by one. */
    default Optional<String> releasing(String schema, String name) {
        return Optional.empty();
    }

    /**
     * For {@link Place#EACH_TRANSACTION}: whether this error, on beginning a transaction, says that somebody else's
     * transaction excludes ours, so that it's worth trying again.
     */
    default boolean saysItIsHeld(SQLException error) {
        return false;
    }

    /** Who holds it, for people, if the server tells. Called on the working connection. */
    default Optional<String> holder(Jdbc jdbc, String schema, String name) throws SQLException {
        return Optional.empty();
    }

    /**
     * The same, but only when the server proves that the holder lives; nobody otherwise. Called on any connection, also
     * one that may only read.
     */
    default Optional<String> livingHolder(Jdbc jdbc, String schema, String name) throws SQLException {
        return holder(jdbc, schema, name);
    }

    /**
     * Whether the server proves that a session which wrote a lock row of another tool is gone: no other session that
     * could be the writer's is connected to this database. {@code false} when it can't tell.
     */
    default boolean othersAreGone(Jdbc jdbc) throws SQLException {
        return false;
    }
}
