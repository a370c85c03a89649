package dev.turnstone.dialect.trace;

import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Executes a statement on copies of the objects it concerns, without rows and out of reach of the user's own. */
@FunctionalInterface
public interface Rehearsal {
    /**
     * What the objects look like after the statement.
     *
     * @param before the objects to copy
     * @param jdbc the session of the run, for questions; nothing is changed in it
     * @param elsewhere for a session to rehearse in
     * @return empty when it can't be rehearsed: no right to, or it might reach the user's own objects
     */
    Optional<Fingerprint> of(SqlStatement statement, Fingerprint before, Jdbc jdbc, Traces.Elsewhere elsewhere)
            throws SQLException;
}
