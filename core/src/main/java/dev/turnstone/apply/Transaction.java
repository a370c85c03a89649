package dev.turnstone.apply;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** The transaction of the working connection, which is in autocommit whenever none is open. Not thread-safe. */
final class Transaction {
    private final Jdbc jdbc;
    private boolean open;

    Transaction(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen() {
        return open;
    }

    /** Opens one, unless one is open. */
    void begin() throws SQLException {
        if (!open) {
            jdbc.connection().setAutoCommit(false);
            open = true;
        }
    }

    void commit() throws SQLException {
        jdbc.connection().commit();
        open = false;
        jdbc.connection().setAutoCommit(true);
    }

    /** Rolls back if one is open; what goes wrong with that is added to the first error. */
    void rollBackAfter(Throwable first) {
        if (open) {
            open = false;
            jdbc.rollBackAfter(first);
        }
    }
}
