package dev.turnstone.apply;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.Failure.FailedStatement;
import dev.turnstone.apply.StepBroken.Sent;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Progress;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.OwnTransaction;
import dev.turnstone.sql.Segmenter;
import dev.turnstone.sql.Segmenter.Commits;
import dev.turnstone.sql.Segmenter.Placement;
import dev.turnstone.sql.SessionUse;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.StatementRules.TableLocks;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Runs the changes of one step. What joins a transaction is left in an open one, for the history row to be added; what
 * can't join one is committed on the way and written to the journal. Used once.
 */
final class ChangeRun {
    private final Workplace place;
    private final Step step;
    private final Start start;
    private final Transaction transaction;
    private final HeldBackJournal journal;
    private final StatementCall call;

    private final ScriptProgress progress;
    private final OwnTransaction own;
    private final Traces traces;
    private boolean ownIsOpen;
    /** The statement that was announced to the journal and is not answered yet. */
    private Optional<Begun> alone = Optional.empty();

    private boolean sessionChanged;
    private Optional<Begun> rolledBack = Optional.empty();

    ChangeRun(
            Workplace place,
            Step step,
            Start start,
            Transaction transaction,
            HeldBackJournal journal,
            StatementCall call) {
        this.place = place;
        this.step = step;
        this.start = start;
        this.transaction = transaction;
        this.journal = journal;
        this.call = call;
        this.progress = new ScriptProgress(start);
        this.own = new OwnTransaction(place.dialect());
        this.traces = place.dialect().traces();
    }

    /** What is committed. */
    Progress committed() {
        return progress.committed();
    }

    /** Whether the session may have to be put back. */
    boolean sessionChanged() {
        return sessionChanged;
    }

    /** The statement that the server refused inside a transaction, where the journal could not be told of it. */
    Optional<Begun> rolledBack() {
        return rolledBack;
    }

    void run(Change change, Directives directives, Position at) throws StepBroken {
        if (change instanceof Change.Sql sql) {
            runScript(sql, directives);
        } else if (change instanceof Change.Code code) {
            runCode(code, directives, at);
        }
    }

    private void runScript(Change.Sql sql, Directives directives) throws StepBroken {
        Dialect dialect = place.dialect();
        String file = sql.script().file();
        Commits commits =
                directives.transaction() == TransactionMode.NONE ? Commits.EACH_STATEMENT : Commits.AT_THE_END;
        Segmenter segmenter = new Segmenter(dialect, commits);
        try (StatementReader script =
                dialect.splitter().split(file, sql.script().open(), directives.delimiter())) {
            for (var next = script.next(); next.isPresent(); next = script.next()) {
                runStatement(next.get(), segmenter.place(next.get()), script, directives);
            }
        } catch (UnreadableScript e) {
            throw new StepBroken(ErrorCode.SQL_UNREADABLE, e.at(), Optional.empty(), Sent.NOTHING, e);
        } catch (IOException e) {
            throw new StepBroken(
                    ErrorCode.FILE_CHANGED_WHILE_RUNNING, Position.startOf(file), Optional.empty(), Sent.NOTHING, e);
        }
    }

    private void runStatement(SqlStatement statement, Placement planned, StatementReader script, Directives directives)
            throws StepBroken, IOException {
        if (place.cancellation().isRequested()) {
            throw new StepBroken(
                    ErrorCode.INTERRUPTED,
                    statement.at(),
                    Optional.empty(),
                    Sent.NOTHING,
                    new InterruptedException("the run was asked to stop before this statement"));
        }
        Sending plain = () -> call.execute(statement, script, directives.statementTimeout());
        Sending sending =
                place.dialect().waitsAsLongAsItTakes(statement) ? () -> LockLimit.without(place, plain) : plain;
        Placement placement = planned;
        try {
            placement = rollsBack(statement, planned) ? planned : Placement.ALONE;
            if (placement != Placement.JOINS) {
                commitPart(progress.here());
            }
            progress.next(statement);
            sessionChanged |= place.dialect().mayChangeSession(statement);
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

    /** Sends one statement. */
    interface Sending {
        void send() throws SQLException, IOException;
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
            transaction.begin();
            sending.send();
        } else if (isPartOfOwnTransaction(statement)) {
            sendInOwnTransaction(statement, sending);
        } else if (isATransactionOfItsOwn(statement)) {
            transaction.begin();
            sending.send();
            commitPart(progress.here());
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
        alone = Optional.of(progress.begun(statement, traces.before(place.jdbc(), statement)));
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
        journal.reached(progress.here());
        progress.commit(progress.here());
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
    void endOwnTransaction(Throwable first) {
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
        } else if (!lost) {
            rolledBack = Optional.of(progress.begun(statement, Fingerprint.EMPTY));
        }
        // A transaction that is open when the connection breaks is rolled back by the server.
        boolean unknown = leftSomething || lost && mayBeCommitted(statement, inTransaction);
        return new StepBroken(
                place.kindOf(e, ErrorCode.STATEMENT_FAILED),
                placeOf(e, statement),
                Optional.of(new FailedStatement(progress.count(), statement.text())),
                unknown ? Sent.UNANSWERED : Sent.REFUSED,
                e);
    }

    /** Whether a statement that was refused may have left something all the same; the catalog is asked at once. */
    private boolean noteRefusal(SQLException refusal, SqlStatement statement, Begun begun) {
        String message = String.valueOf(refusal.getMessage());
        try {
            Finding finding = traces.whatBecameOf(statement, begun.before(), place.jdbc(), place.watchers()::open);
            if (finding == Finding.TO_BE_RUN) {
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

    private boolean mayBeCommitted(SqlStatement statement, boolean inTransaction) {
        return !inTransaction || place.dialect().effectOf(statement) != Effect.JOINS_TRANSACTION;
    }

    /** The place the server complains about, if it names one; else where the statement begins. */
    private Position placeOf(SQLException e, SqlStatement statement) {
        var offset = place.dialect().offsetOf(e);
        if (offset.isEmpty() || offset.getAsInt() > statement.text().length()) {
            return statement.at();
        }
        String before = statement.text().substring(0, offset.getAsInt());
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - (before.lastIndexOf('\n') + 1);
        return lines == 0
                ? new Position(
                        statement.at().file(),
                        statement.at().line(),
                        statement.at().column() + column)
                : new Position(statement.at().file(), statement.at().line() + lines, column + 1);
    }

    /** Makes permanent what was done so far. */
    private void commitPart(Progress done) throws SQLException {
        if (transaction.isOpen()) {
            if (done.done() > progress.committed().done()) {
                journal.reached(done);
            }
            transaction.commit();
            progress.commit(done);
        }
    }

    private void runCode(Change.Code code, Directives directives, Position at) throws StepBroken {
        boolean transactional = directives.transaction() != TransactionMode.NONE;
        sessionChanged = true;
        try {
            if (!forgettable(transactional)) {
                commitPart(progress.here());
                journal.sent(progress.committed(), Begun.ROUTINE);
                place.dialect().flush(place.jdbc());
            }
            // A routine can't be tried again; putting back the session afterwards brings the limit back.
            place.dialect().liftLockTimeout(place.jdbc());
            if (transactional) {
                transaction.begin();
            }
            CodeCall codeCall = new CodeCall(place);
            if (!transactional) {
                codeCall.committingItself(code);
            } else if (forgettable(transactional)) {
                codeCall.wholeTransaction(code);
            } else {
                codeCall.inTransaction(code);
            }
        } catch (Throwable e) {
            throw codeBroken(e, transactional, at);
        }
    }

    /** Whether a rollback leaves nothing of a routine. */
    private boolean forgettable(boolean transactional) {
        return transactional && place.dialect().ddlJoinsTransaction();
    }

    private StepBroken codeBroken(Throwable e, boolean transactional, Position at) {
        boolean forgotten = forgettable(transactional) && !(e instanceof CodeCall.TransactionEnded);
        if (transactional) {
            transaction.rollBackAfter(e);
        } else {
            rollBackIfOpen(e);
        }
        if (!forgettable(transactional) && !place.isLost(e)) {
            try {
                journal.refused(progress.committed(), Begun.ROUTINE, String.valueOf(e.getMessage()));
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
        }
        Sent sent = forgotten ? Sent.REFUSED : Sent.UNANSWERED;
        return new StepBroken(place.kindOf(e, ErrorCode.ROUTINE_FAILED), at, Optional.empty(), sent, e);
    }

    /** A routine that commits by itself may have turned autocommit off. */
    private void rollBackIfOpen(Throwable first) {
        try {
            if (!place.jdbc().connection().getAutoCommit()) {
                place.jdbc().rollBackAfter(first);
            }
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }
}
