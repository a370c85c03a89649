package dev.turnstone.apply.journal;

import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.Progress;
import dev.turnstone.plan.Start;
import dev.turnstone.sql.PrefixDigest;
import dev.turnstone.sql.SqlStatement;

/** Counts the statements of a step, over all its scripts, and remembers up to which they are committed. */
public final class ScriptProgress {
    private final Start start;
    private final PrefixDigest digest = new PrefixDigest();
    private Progress committed;
    private int count;

    public ScriptProgress(Start start) {
        this.start = start;
        this.committed =
                start.interrupted().map(interrupted -> interrupted.progress()).orElse(Progress.NONE);
    }

    /** The next statement; from now on it is the current one. */
    public void next(SqlStatement statement) {
        count++;
        digest.add(statement);
    }

    /** The current statement, counted from 1. */
    public int count() {
        return count;
    }

    /** Whether an earlier run has done the current statement. */
    public boolean isDone() {
        return count <= start.done();
    }

    /** Everything up to and including the current statement. */
    public Progress here() {
        return new Progress(count, digest.text());
    }

    /** The current statement as it is noted before it is sent. */
    public Begun begun(SqlStatement statement, dev.turnstone.dialect.trace.Fingerprint before) {
        return new Begun(count, statement.at().line(), digest.text(), before);
    }

    public Progress committed() {
        return committed;
    }

    /** Takes note of a commit; one on the way through what an earlier run has done changes nothing. */
    public void commit(Progress upTo) {
        if (upTo.done() > committed.done()) {
            committed = upTo;
        }
    }
}
