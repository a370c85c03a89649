package dev.turnstone.apply.place;

import dev.turnstone.dialect.Locking;
import java.sql.SQLException;

/**
 * The transaction of the working connection, which is in autocommit whenever none is open. Where it is the transaction
 * itself that keeps other runs out, beginning one waits for them. Not thread-safe.
 */
public final class Transaction {
    private static final String WRITER = "a transaction of another connection, which writes to this database";

    private final Workplace place;
    private boolean open;

    public Transaction(Workplace place) {
        this.place = place;
    }

    public boolean isOpen() {
        return open;
    }

    /**
     * Opens one, unless one is open.
     *
     * @throws Patience.Exhausted when another run's transaction excludes ours all the time
     */
    public void begin() throws SQLException {
        Patience patience = new Patience(place);
        while (!open) {
            try {
                place.jdbc().connection().setAutoCommit(false);
                open = true;
            } catch (SQLException e) {
                if (!isHeldByAnother(e)) {
                    throw e;
                }
                // The driver believes that it has begun one; rolling back would make it begin the next.
                place.jdbc().endAfter(e);
                patience.pause(WRITER);
            }
        }
    }

    private boolean isHeldByAnother(SQLException e) {
        Locking locking = place.dialect().locking();
        return locking.place() == Locking.Place.EACH_TRANSACTION && locking.saysItIsHeld(e);
    }

    public void commit() throws SQLException {
        place.jdbc().commit();
        open = false;
    }

    public void rollBack() throws SQLException {
        place.jdbc().connection().rollback();
        commit();
    }

    /** Rolls back if one is open; what goes wrong with that is added to the first error. */
    public void rollBackAfter(Throwable first) {
        if (open) {
            open = false;
            place.jdbc().rollBackAfter(first);
        }
    }
}
