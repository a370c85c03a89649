package dev.turnstone.apply.place;

import dev.turnstone.dialect.Locking;
import java.sql.SQLException;

/**
 * The transaction of the working connection, which is in autocommit whenever none is open. Where it is the transaction
 * itself that keeps other runs out, beginning one waits for them. Not thread-safe.
 */
public final class Transaction {
    private static final String WRITER = "a transaction of another connection, which writes to this database";
    private static final String READER = "a transaction of another connection, which reads from this database";

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

    /**
     * Commits.
     *
     * @throws Patience.Exhausted when somebody reads all the time where that keeps us from committing; it is rolled back
     */
    public void commit() throws SQLException {
        try {
            place.jdbc().commit();
        } catch (SQLException e) {
            if (!isHeldByAnother(e)) {
                throw e;
            }
            commitBehindReaders();
        }
        open = false;
    }

    /** The driver believes by now that the transaction is over; the database has it open still. */
    private void commitBehindReaders() throws SQLException {
        Patience patience = new Patience(place);
        boolean committed = false;
        try {
            while (!committed) {
                patience.pause(READER);
                committed = endsNow();
            }
        } finally {
            open = false;
            if (!committed) {
                place.jdbc().execute("ROLLBACK");
            }
        }
    }

    private boolean endsNow() throws SQLException {
        try {
            place.jdbc().execute("COMMIT");
            return true;
        } catch (SQLException e) {
            if (isHeldByAnother(e)) {
                return false;
            }
            throw e;
        }
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
