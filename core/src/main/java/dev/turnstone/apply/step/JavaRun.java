package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.code.CodeCall;
import dev.turnstone.apply.journal.HeldBackJournal;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.history.InterruptedChangeset.Begun;
import java.sql.SQLException;
import java.util.Optional;

/** Runs a routine in Java as part of a step. Of one that a rollback can't take back, the journal knows that it was begun. */
public final class JavaRun {
    private final Workplace place;
    private final Transaction transaction;
    private final HeldBackJournal journal;
    private final StatementRun statements;

    public JavaRun(Workplace place, Transaction transaction, HeldBackJournal journal, StatementRun statements) {
        this.place = place;
        this.transaction = transaction;
        this.journal = journal;
        this.statements = statements;
    }

    public void run(Change.Code code, Directives directives, Position at) throws StepBroken {
        boolean transactional = directives.transaction() != TransactionMode.NONE;
        try {
            if (!forgettable(transactional)) {
                statements.commitPart();
                journal.sent(statements.committed(), Begun.ROUTINE);
                place.dialect().flush(place.jdbc());
            } else {
                journal.settle();
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
                journal.refused(statements.committed(), Begun.ROUTINE, String.valueOf(e.getMessage()));
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
