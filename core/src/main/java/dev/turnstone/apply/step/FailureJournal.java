package dev.turnstone.apply.step;

import dev.turnstone.apply.place.Transaction;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Journal;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.jdbc.Updates;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The journal of one step whose failure the history tells, too. That a statement was refused is written to both in one
 * transaction: so whoever finds it in the journal alone knows that somebody has taken the row away since.
 */
final class FailureJournal implements Journal {
    private final Journal journal;
    private final Step.Apply step;
    private final FailureRows rows;
    private final Transaction transaction;
    private final Supplier<Duration> took;
    private final boolean wasTold;
    private boolean isTold;

    FailureJournal(
            Journal journal, Step.Apply step, FailureRows rows, Transaction transaction, Supplier<Duration> took) {
        this.journal = journal;
        this.step = step;
        this.rows = rows;
        this.transaction = transaction;
        this.took = took;
        this.wasTold = step.start().interrupted().isPresent();
    }

    private interface Writing {
        void write() throws SQLException;
    }

    @Override
    public List<InterruptedChangeset> interrupted(Jdbc jdbc) throws SQLException {
        return journal.interrupted(jdbc);
    }

    @Override
    public void ensureExists(Jdbc jdbc) throws SQLException {
        journal.ensureExists(jdbc);
    }

    @Override
    public void insert(Updates updates, Entry entry) throws SQLException {
        write(entry, () -> journal.insert(updates, entry));
    }

    @Override
    public void update(Updates updates, Entry entry) throws SQLException {
        write(entry, () -> journal.update(updates, entry));
    }

    private void write(Entry entry, Writing noted) throws SQLException {
        if (entry.stop() instanceof Stop.Refused || entry.stop() instanceof Stop.RolledBack) {
            together(() -> {
                rows.write(step, took.get());
                noted.write();
            });
            isTold = true;
        } else {
            noted.write();
        }
    }

    /** It is complete, or none of it is left: then there is no failure either. */
    @Override
    public void clear(Updates updates, ChangesetId id) throws SQLException {
        together(() -> {
            forget();
            journal.clear(updates, id);
        });
    }

    /** Tells the history of a failure of which the journal says nothing new. */
    void tell() throws SQLException {
        if (!isTold) {
            together(() -> rows.write(step, took.get()));
        }
    }

    /** Takes away that it failed, before its row is written that says that it is done. */
    void forget() throws SQLException {
        if (wasTold || isTold) {
            rows.forget(step.id());
        }
    }

    private void together(Writing both) throws SQLException {
        if (transaction.isOpen()) {
            both.write();
            return;
        }
        try {
            transaction.begin();
            both.write();
            transaction.commit();
        } catch (SQLException e) {
            transaction.rollBackAfter(e);
            throw e;
        }
    }
}
