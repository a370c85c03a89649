package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** A session as it was, and how to make it so again. */
@FunctionalInterface
public interface SessionState {
    /** Puts back what scripts may have changed; inside a transaction this doesn't end it. */
    void restore(Jdbc jdbc) throws SQLException;

    /** Whether that can be done while a transaction is open, so that the history row is written by a restored session. */
    default boolean joinsTransaction() {
        return true;
    }
}
