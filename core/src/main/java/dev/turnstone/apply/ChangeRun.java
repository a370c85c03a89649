package dev.turnstone.apply;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.Failure.FailedStatement;
import dev.turnstone.apply.StepBroken.Sent;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.OwnTransaction;
import dev.turnstone.sql.Segmenter;
import dev.turnstone.sql.Segmenter.Commits;
import dev.turnstone.sql.Segmenter.Placement;
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
    private final Transaction transaction;
    private final HeldBackJournal journal;
    private final StatementCall call;

    private int count;
    private int committed;
    private int lastLine = 1;
    private boolean sessionChanged;
    private Optional<Begun> unnotedRefusal = Optional.empty();
    private final OwnTransaction own;
    private Begun ownBegun = new Begun(0, 1);

    ChangeRun(Workplace place, Step step, Transaction transaction, HeldBackJournal journal, StatementCall call) {
        this.place = place;
        this.step = step;
        this.transaction = transaction;
        this.journal = journal;
        this.call = call;
        this.own = new OwnTransaction(place.dialect());
    }

    /** How many statements, from the first on, are committed. */
    int committed() {
        return committed;
    }

    /** Whether the session may have to be put back. */
    boolean sessionChanged() {
        return sessionChanged;
    }

    /** The statement that the server refused inside a transaction, where the journal could not be told of it. */
    Optional<Begun> unnotedRefusal() {
        return unnotedRefusal;
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

    private void runStatement(
            SqlStatement statement, Placement placement, StatementReader script, Directives directives)
            throws StepBroken, IOException {
        if (place.cancellation().isRequested()) {
            throw new StepBroken(
                    ErrorCode.INTERRUPTED,
                    statement.at(),
                    Optional.empty(),
                    Sent.NOTHING,
                    new InterruptedException("the run was asked to stop before this statement"));
        }
        count++;
        sessionChanged |= place.dialect().mayChangeSession(statement);
        place.listener().statementStarted(step, statement, count);
        Begun begun = new Begun(count, statement.at().line());
        try {
            if (placement != Placement.JOINS) {
                commitPart(count - 1);
            }
            if (placement == Placement.ALONE) {
                journal.started(begun);
                send(statement, script, directives);
                heedTableLocks(statement);
                journal.done(begun);
                noteCommit(statement, begun);
            } else {
                transaction.begin();
                send(statement, script, directives);
                lastLine = statement.at().line();
            }
        } catch (SQLException e) {
            throw broken(e, statement, placement, begun);
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

    /** What the script does in a transaction of its own is committed when that is. */
    private void noteCommit(SqlStatement statement, Begun begun) {
        boolean wasOpen = own.begun().isPresent();
        own.follow(statement);
        if (own.begun().isEmpty()) {
            committed = count;
        } else if (!wasOpen) {
            ownBegun = begun;
        }
    }

    /** Rolls back the transaction that the script began itself and can't go on with. */
    void endOwnTransaction(Throwable first) {
        if (own.begun().isEmpty()) {
            return;
        }
        try {
            // By statement: as far as JDBC knows, the connection is in autocommit.
            place.jdbc().execute("ROLLBACK");
            if (unnotedRefusal.isEmpty()) {
                unnotedRefusal = Optional.of(ownBegun);
            }
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    private void send(SqlStatement statement, StatementReader script, Directives directives)
            throws SQLException, IOException {
        call.execute(statement, script, directives.statementTimeout());
    }

    private StepBroken broken(SQLException e, SqlStatement statement, Placement placement, Begun begun) {
        boolean lost = place.isLost(e);
        boolean inTransaction = placement != Placement.ALONE || own.begun().isPresent();
        if (inTransaction && !lost) {
            unnotedRefusal = Optional.of(begun);
        } else if (!lost) {
            try {
                journal.failed(begun, String.valueOf(e.getMessage()));
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
        }
        ErrorCode code = place.kindOf(e, ErrorCode.STATEMENT_FAILED);
        // A transaction that is open when the connection breaks is rolled back by the server.
        boolean leavesTraces = !inTransaction && place.dialect().mayLeaveTraces(statement);
        boolean unknown = leavesTraces || lost && mayBeCommitted(statement, inTransaction);
        Sent sent = unknown ? Sent.UNANSWERED : Sent.REFUSED;
        return new StepBroken(
                code, placeOf(e, statement), Optional.of(new FailedStatement(count, statement.text())), sent, e);
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

    /** Makes permanent what was done so far: so many statements, possibly none. */
    private void commitPart(int done) throws SQLException {
        if (transaction.isOpen()) {
            if (done > 0) {
                journal.partCompleted(new Begun(done, lastLine));
            }
            transaction.commit();
            committed = done;
        }
    }

    private void runCode(Change.Code code, Directives directives, Position at) throws StepBroken {
        boolean transactional = directives.transaction() != TransactionMode.NONE;
        sessionChanged = true;
        Begun begun = new Begun(0, 1);
        try {
            if (!forgettable(transactional)) {
                commitPart(count);
                journal.started(begun);
                place.dialect().flush(place.jdbc());
            }
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
            throw codeBroken(e, transactional, begun, at);
        }
    }

    /** Whether a rollback leaves nothing of a routine. */
    private boolean forgettable(boolean transactional) {
        return transactional && place.dialect().ddlJoinsTransaction();
    }

    private StepBroken codeBroken(Throwable e, boolean transactional, Begun begun, Position at) {
        boolean forgotten = forgettable(transactional) && !(e instanceof CodeCall.TransactionEnded);
        if (transactional) {
            transaction.rollBackAfter(e);
        } else {
            rollBackIfOpen(e);
        }
        if (!forgettable(transactional) && !place.isLost(e)) {
            try {
                journal.failed(begun, String.valueOf(e.getMessage()));
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
