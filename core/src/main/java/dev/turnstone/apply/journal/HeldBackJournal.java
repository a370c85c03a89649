package dev.turnstone.apply.journal;

import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.Progress;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A journal whose entries wait while a script has locked tables in such a way that ours can't be reached. What is in the
 * journal then is that the locking statement was begun: if the run dies, all since is a question, which is the truth.
 *
 * <p>That a statement is done of which the catalog tells so isn't written by itself, but with the next entry, which
 * follows at once.
 */
public final class HeldBackJournal {
    private final StepJournal journal;
    private final Deque<Entry> held = new ArrayDeque<>();
    private Optional<Progress> passed = Optional.empty();
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

    /** So much is done, as the catalog tells too. It is written with the next entry, or when {@link #settle} is called. */
    public void passed(Progress progress) throws SQLException {
        if (lockedOut) {
            reached(progress);
        } else {
            passed = Optional.of(progress);
        }
    }

    /** Writes what was passed: to be called before work begins that takes its time and writes no entry. */
    public void settle() throws SQLException {
        if (passed.isPresent()) {
            reached(passed.get());
        }
    }

    /** Every entry says how far the step is, and so takes the place of what was passed. */
    private void note(Entry entry) throws SQLException {
        passed = Optional.empty();
        write(entry);
    }

    private void write(Entry entry) throws SQLException {
        if (lockedOut) {
            held.addLast(entry);
        } else {
            entry.write();
        }
    }

    public void sent(Progress before, Begun begun) throws SQLException {
        note(() -> journal.sent(before, begun));
    }

    public void refused(Progress before, Begun begun, String error) throws SQLException {
        note(() -> journal.refused(before, begun, error));
    }

    public void rolledBack(Progress before, Begun begun, String error) throws SQLException {
        note(() -> journal.rolledBack(before, begun, error));
    }

    public void reached(Progress progress) throws SQLException {
        note(() -> journal.reached(progress));
    }

    /** What the next statements are made of; noted with the first of them. */
    public void answered(String answer, int behind) {
        journal.answered(answer, behind);
    }

    /** What was passed stays in mind: the transaction of this may yet fail. */
    public void clear() throws SQLException {
        write(journal::clear);
    }
}
