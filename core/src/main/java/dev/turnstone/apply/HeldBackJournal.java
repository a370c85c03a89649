package dev.turnstone.apply;

import dev.turnstone.history.InterruptedChangeset.Begun;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A journal whose entries wait while a script has locked tables in such a way that ours can't be reached. What is in the
 * journal then is that the locking statement was begun: if the run dies, all since is a question, which is the truth.
 */
final class HeldBackJournal implements StepJournal {
    private final StepJournal journal;
    private final Deque<Entry> held = new ArrayDeque<>();
    private boolean lockedOut;

    private interface Entry {
        void write() throws SQLException;
    }

    HeldBackJournal(StepJournal journal) {
        this.journal = journal;
    }

    void lockOut() {
        lockedOut = true;
    }

    /** Writes what has waited. */
    void letIn() throws SQLException {
        lockedOut = false;
        while (!held.isEmpty()) {
            held.removeFirst().write();
        }
    }

    private void write(Entry entry) throws SQLException {
        if (lockedOut) {
            held.addLast(entry);
        } else {
            entry.write();
        }
    }

    @Override
    public void started(Begun begun) throws SQLException {
        write(() -> journal.started(begun));
    }

    @Override
    public void done(Begun begun) throws SQLException {
        write(() -> journal.done(begun));
    }

    @Override
    public void failed(Begun begun, String error) throws SQLException {
        write(() -> journal.failed(begun, error));
    }

    @Override
    public void refused(Begun begun, String error) throws SQLException {
        write(() -> journal.refused(begun, error));
    }

    @Override
    public void partCompleted(Begun last) throws SQLException {
        write(() -> journal.partCompleted(last));
    }

    @Override
    public void clear() throws SQLException {
        write(journal::clear);
    }
}
