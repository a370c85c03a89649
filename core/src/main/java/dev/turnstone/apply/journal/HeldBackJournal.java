package dev.turnstone.apply.journal;

import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.Progress;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A journal whose entries wait while a script has locked tables in such a way that ours can't be reached. What is in the
 * journal then is that the locking statement was begun: if the run dies, all since is a question, which is the truth.
 */
public final class HeldBackJournal {
    private final StepJournal journal;
    private final Deque<Entry> held = new ArrayDeque<>();
    private boolean lockedOut;

    private interface Entry {
        void write() throws SQLException;
    }

    public HeldBackJournal(StepJournal journal) {
        this.journal = journal;
    }

    public void lockOut() {
        lockedOut = true;
    }

    /** Writes what has waited. */
    public void letIn() throws SQLException {
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

    public void sent(Progress before, Begun begun) throws SQLException {
        write(() -> journal.sent(before, begun));
    }

    public void refused(Progress before, Begun begun, String error) throws SQLException {
        write(() -> journal.refused(before, begun, error));
    }

    public void rolledBack(Progress before, Begun begun, String error) throws SQLException {
        write(() -> journal.rolledBack(before, begun, error));
    }

    public void reached(Progress progress) throws SQLException {
        write(() -> journal.reached(progress));
    }

    /** What the next statements are made of; noted with the first of them. */
    public void answered(String answer, int behind) {
        journal.answered(answer, behind);
    }

    public void clear() throws SQLException {
        write(journal::clear);
    }
}
