package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;

/** Asks a server how far a statement of another session, by its {@link ServerSession#number}, has come. */
public interface ProgressQuery {

    /** Whom the session's statement waits for, in words for people; empty when it waits for nobody. */
    Optional<String> blocker(Jdbc watcher, long sessionId) throws SQLException;

    /** What the session's statement is doing, in words for people; empty when the server has nothing to say. */
    Optional<String> progress(Jdbc watcher, long sessionId) throws SQLException;
}
