package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.Failure.FailedStatement;
import dev.turnstone.apply.call.Sending;
import dev.turnstone.apply.journal.HeldBackJournal;
import dev.turnstone.apply.journal.OutcomeUnknown;
import dev.turnstone.apply.journal.ScriptProgress;
import dev.turnstone.apply.place.ErrorPlace;
import dev.turnstone.apply.place.LockLimit;
import dev.turnstone.apply.place.LockLost;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Progress;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.OwnTransaction;
import dev.turnstone.sql.Segmenter.Placement;
import dev.turnstone.sql.SessionUse;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.StatementRules.TableLocks;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Sends the statements of one step, each into the transaction where it belongs, and keeps the journal of those that
 * commit on the way. What an earlier run has done is not sent again. Used once.
 */
public final class StatementRun {
    private final Workplace place;
    private final Step step;
    private final Start start;
    private final Transaction transaction;
    private final HeldBackJournal journal;
    private final ScriptProgress progress;
    private final OwnTransaction own;
    private final Traces traces;
    private boolean ownIsOpen;
    /** The statement that was announced to the journal and is not answered yet. */
    private Optional<Begun> alone = Optional.empty();

    private Optional<Begun> rolledBack = Optional.empty();

    public StatementRun(Workplace place, Step step, Start start, Transaction transaction, HeldBackJournal journal) {
        this.place = place;
        this.step = step;
        this.start = start;
        this.transaction = transaction;
        this.journal = journal;
        this.progress = new ScriptProgress(start);
        this.own = new OwnTransaction(place.dialect());
        this.traces = place.dialect().traces();
    }

    /** How many statements it has come to. */
    public int passed() {
        return progress.count();
    }

    /** What is committed. */
    public Progress committed() {
        return progress.committed();
    }

    /** The statement that the server refused inside a transaction, where the journal could not be told of it. */
    public Optional<Begun> rolledBack() {
        return rolledBack;
    }

    /**
     * Carries out the next statement of the step.
     *
     * @param planned where it goes, as far as the statement tells
     */
    public void run(SqlStatement statement, Placement planned, Sending sending) throws StepBroken, IOException {
        Placement placement = planned;
        try {
            placement = rollsBack(statement, planned) ? planned : Placement.ALONE;
            if (placement != Placement.JOINS) {
                commitPart();
            }
            progress.next(statement);
            if (progress.isDone()) {
                remember(statement, sending);
            } else if (!isSettled(statement)) {
                place.listener().statementStarted(step, statement, progress.count());
                send(statement, placement, sending);
            }
        } catch (SQLException e) {
            throw broken(e, statement, placement);
        }
    }

    /** What a done statement has set ended with the session of its run, and is set again. */
    private void remember(SqlStatement statement, Sending sending) throws SQLException, IOException {
        if (SessionUse.of(statement) == SessionUse.SETTING) {
            sending.send();
            heedTableLocks(statement);
        }
    }

    /** Whether a rollback undoes the statement; not so for rows in tables of some engines. */
    private boolean rollsBack(SqlStatement statement, Placement planned) throws SQLException {
        return planned == Placement.ALONE || traces.rollsBack(place.jdbc(), statement);
    }

    /** Whether it turns out that the statement at which an earlier run ended is done. */
    private boolean isSettled(SqlStatement statement) throws SQLException, StepBroken {
        Optional<Begun> open = start.interrupted()
                .filter(from -> !(from.stop() instanceof Stop.RolledBack))
                .flatMap(from -> from.stop().statement())
                .filter(begun -> begun.statement() == progress.count());
        if (open.isEmpty()) {
            return false;
        }
        Finding finding = traces.whatBecameOf(statement, open.get().before(), place.jdbc(), place.watchers()::open);
        if (finding == Finding.UNKNOWN) {
            throw new StepBroken(
                    ErrorCode.STEP_OUTCOME_UNKNOWN,
                    statement.at(),
                    Optional.of(new FailedStatement(progress.count(), statement.text())),
                    Sent.UNANSWERED,
                    new OutcomeUnknown());
        }
        if (finding == Finding.TO_BE_RUN) {
            return false;
        }
        place.listener()
                .notice("Statement " + progress.count() + " of " + step.name()
                        + " is done already: the catalog shows exactly what it does.");
        journal.reached(progress.here());
        progress.commit(progress.here());
        return true;
    }

    private void send(SqlStatement statement, Placement placement, Sending sending) throws SQLException, IOException {
        if (placement != Placement.ALONE) {
            journal.settle();
            transaction.begin();
            sending.send();
        } else if (isPartOfOwnTransaction(statement)) {
            journal.settle();
            sendInOwnTransaction(statement, sending);
        } else if (isATransactionOfItsOwn(statement)) {
            journal.settle();
            transaction.begin();
            sending.send();
            commitPart();
        } else {
            sendAlone(statement, sending);
        }
    }

    private boolean isPartOfOwnTransaction(SqlStatement statement) {
        boolean wasOpen = own.begun().isPresent();
        own.follow(statement);
        return wasOpen || own.begun().isPresent();
    }

    private boolean isATransactionOfItsOwn(SqlStatement statement) throws SQLException {
        return place.dialect().effectOf(statement) == Effect.JOINS_TRANSACTION
                && !place.dialect().mayCommitInside(statement)
                && traces.rollsBack(place.jdbc(), statement);
    }

    /**
     * What the script does in a transaction of its own is noted inside it, so the note is committed with it or not at all.
     * A statement that commits implicitly does so before it acts, and the note that it was sent goes with that.
     */
    private void sendInOwnTransaction(SqlStatement statement, Sending sending) throws SQLException, IOException {
        boolean begins = !ownIsOpen;
        ownIsOpen = true;
        boolean ends = own.begun().isEmpty();
        if (ends && place.dialect().effectOf(statement) != Effect.CONTROLS_TRANSACTION) {
            sendAlone(statement, sending);
            ownIsOpen = false;
            return;
        }
        boolean takesBack = statement.startsWith("ROLLBACK") || statement.startsWith("ABORT");
        if (ends && !takesBack) {
            journal.reached(progress.here());
        }
        sending.send();
        ownIsOpen = !ends;
        if (ends && takesBack && !begins) {
            journal.reached(progress.here());
        }
        if (ends) {
            progress.commit(progress.here());
        }
    }

    private void sendAlone(SqlStatement statement, Sending sending) throws SQLException, IOException {
        clearRemains(statement);
        Fingerprint before = traces.before(place.jdbc(), statement);
        alone = Optional.of(progress.begun(statement, before));
        journal.sent(progress.committed(), alone.get());
        if (traces.tellsOf(statement)) {
            sending.send();
        } else {
            // What can't be tried again doesn't give up for a lock.
            LockLimit.without(place, sending);
        }
        traces.confirm(place.jdbc(), statement);
        alone = Optional.empty();
        heedTableLocks(statement);
        if (traces.willTellOf(statement, before)) {
            journal.passed(progress.here());
        } else {
            journal.reached(progress.here());
        }
        progress.commit(progress.here());
        if (place.dialect().mayChangeSession(statement)) {
            place.keepLock();
        }
    }

    private void clearRemains(SqlStatement statement) throws SQLException {
        String remains = traces.clearRemains(place.jdbc(), statement);
        if (!remains.isEmpty()) {
            place.listener().notice(remains);
        }
    }

    private void heedTableLocks(SqlStatement statement) throws SQLException {
        TableLocks locks = place.dialect().tableLocks(statement);
        if (locks == TableLocks.TAKEN) {
            journal.lockOut();
        } else if (locks == TableLocks.FREED) {
            journal.letIn();
        }
    }

    /** Rolls back the transaction that the script began itself and can't go on with. */
    public void endOwnTransaction(Throwable first) {
        if (!ownIsOpen) {
            return;
        }
        try {
            // By statement: as far as JDBC knows, the connection is in autocommit.
            place.jdbc().execute("ROLLBACK");
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    private StepBroken broken(SQLException e, SqlStatement statement, Placement placement) {
        boolean lost = place.isLost(e);
        boolean inTransaction = placement != Placement.ALONE || ownIsOpen || transaction.isOpen();
        boolean leftSomething = false;
        if (!lost && alone.isPresent()) {
            leftSomething = noteRefusal(e, statement, alone.get());
        } else if (!lost && !(e instanceof LockLost)) {
            rolledBack = Optional.of(progress.begun(statement, Fingerprint.EMPTY));
        }
        // A transaction that is open when the connection breaks is rolled back by the server.
        boolean unknown = leftSomething || lost && mayBeCommitted(statement, inTransaction);
        return new StepBroken(
                place.kindOf(e, ErrorCode.STATEMENT_FAILED),
                ErrorPlace.of(e, statement, place.dialect()),
                Optional.of(new FailedStatement(progress.count(), statement.text())),
                unknown ? Sent.UNANSWERED : Sent.REFUSED,
                e);
    }

    /** Whether a statement that was refused may have left something all the same; the catalog is asked at once. */
    private boolean noteRefusal(SQLException refusal, SqlStatement statement, Begun begun) {
        String message = place.dialect().wordsOf(refusal);
        try {
            if (place.dialect().leftNothing(statement, refusal) || isUndone(statement, begun)) {
                clearRemains(statement);
                journal.rolledBack(progress.committed(), begun, message);
                return false;
            }
            journal.refused(progress.committed(), begun, message);
        } catch (SQLException second) {
            refusal.addSuppressed(second);
        }
        return true;
    }

    private boolean isUndone(SqlStatement statement, Begun begun) throws SQLException {
        return traces.whatBecameOf(statement, begun.before(), place.jdbc(), place.watchers()::open)
                == Finding.TO_BE_RUN;
    }

    private boolean mayBeCommitted(SqlStatement statement, boolean inTransaction) {
        return !inTransaction || place.dialect().effectOf(statement) != Effect.JOINS_TRANSACTION;
    }

    /** Counts what stands for work that is no SQL; tells whether an earlier run has done it. */
    public boolean isDone(SqlStatement standIn) {
        progress.next(standIn);
        return progress.isDone();
    }

    /** Makes permanent that such work is done, and what it has left in the transaction that is open. */
    public void commitStandIn() throws SQLException {
        transaction.begin();
        commitPart();
    }

    /** Makes permanent what was done so far. */
    public void commitPart() throws SQLException {
        if (transaction.isOpen()) {
            Progress done = progress.here();
            if (done.done() > progress.committed().done()) {
                journal.reached(done);
            }
            transaction.commit();
            progress.commit(done);
        }
    }
}
