package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** A session as it was, and how to make it so again. */
@FunctionalInterface
public interface SessionState {
    /**
     * Puts back what scripts may have changed. Inside a transaction this doesn't end it, and puts back only what matters
     * for the history row; so it is called again outside.
     */
    void restore(Jdbc jdbc) throws SQLException;
}
