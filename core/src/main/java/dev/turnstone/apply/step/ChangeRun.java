package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.call.Sending;
import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.journal.HeldBackJournal;
import dev.turnstone.apply.place.LockLimit;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.changelog.Script;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.Progress;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.Segmenter;
import dev.turnstone.sql.Segmenter.Commits;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Runs the changes of one step. What joins a transaction is left in an open one, for the history row to be added; what
 * can't join one is committed on the way and written to the journal. Used once.
 */
public final class ChangeRun {
    private final Workplace place;
    private final StatementCall call;
    private final StatementRun statements;
    private final JavaRun routines;
    private final HeldBackJournal journal;
    private final Answers answers;
    private int asked;
    private final SessionMemory session;
    private boolean sessionChanged;

    public ChangeRun(
            Workplace place,
            Step step,
            Start start,
            Transaction transaction,
            HeldBackJournal journal,
            StatementCall call,
            SessionMemory session) {
        this.place = place;
        this.session = session;
        this.call = call;
        this.journal = journal;
        this.answers = start.answers();
        this.statements = new StatementRun(place, step, start, transaction, journal);
        this.routines = new JavaRun(place, transaction, journal, statements);
    }

    /** How many statements it has come to. */
    public int passed() {
        return statements.passed();
    }

    /** What is committed. */
    public Progress committed() {
        return statements.committed();
    }

    /** Whether the session may have to be put back. */
    public boolean sessionChanged() {
        return sessionChanged;
    }

    /** The statement that the server refused inside a transaction, where the journal could not be told of it. */
    public Optional<Begun> rolledBack() {
        return statements.rolledBack();
    }

    /** Rolls back the transaction that a script began itself and can't go on with. */
    public void endOwnTransaction(Throwable first) {
        statements.endOwnTransaction(first);
    }

    public void run(Change change, Directives directives, Position at) throws StepBroken {
        if (change instanceof Change.Sql sql) {
            runScript(sql.script(), segmenter(directives), directives);
        } else if (change instanceof Change.Live live) {
            runLive(live.script(), directives);
        } else if (change instanceof Change.Code code) {
            mayChangeSession(at);
            routines.run(code, directives, at);
        } else if (change instanceof Change.Program program) {
            routines.run(program, at);
        } else if (change instanceof Change.Message message) {
            place.listener().notice(message.text());
        } else if (change instanceof Change.Stop stop) {
            throw new StepBroken(
                    ErrorCode.STOPPED_BY_CHANGELOG,
                    at,
                    Optional.empty(),
                    Sent.NOTHING,
                    new IllegalStateException(stop.why()));
        } else if (change instanceof Change.Sequence sequence) {
            for (Change.Part part : sequence.parts()) {
                run(part);
            }
        }
    }

    /** What is no SQL counts as a statement, so that a run that goes on knows that it is done. */
    private void run(Change.Part part) throws StepBroken {
        Optional<SqlStatement> standIn = part.standIn();
        if (standIn.isEmpty()) {
            run(part.change(), part.directives(), part.at());
            return;
        }
        stopIfAsked(standIn.get());
        boolean joins = routines.joinsTransaction(part.change(), part.directives());
        try {
            if (!joins) {
                statements.commitPart();
            }
            if (statements.isDone(standIn.get())) {
                return;
            }
            run(part.change(), part.directives(), part.at());
            if (!joins) {
                statements.commitStandIn();
            }
        } catch (SQLException e) {
            throw new StepBroken(
                    place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE),
                    part.at(),
                    Optional.empty(),
                    place.isLost(e) ? Sent.UNANSWERED : Sent.REFUSED,
                    e);
        }
    }

    private void mayChangeSession(Position at) throws StepBroken {
        try {
            session.note();
            sessionChanged = true;
        } catch (SQLException e) {
            throw new StepBroken(place.kindOf(e, ErrorCode.STATEMENT_FAILED), at, Optional.empty(), Sent.NOTHING, e);
        }
    }

    private void runLive(LiveScript live, Directives directives) throws StepBroken {
        // Its step has noted how the session was before it said that.
        sessionChanged |= !live.before().isEmpty();
        Segmenter segmenter = segmenter(directives);
        for (Part part : live.parts()) {
            if (part instanceof Part.Written written) {
                runScript(written.script(), segmenter, directives);
            } else if (part instanceof Part.Open open) {
                String answer = answer(open.rendering());
                runStatements(
                        open.rendering().at().file(),
                        () -> open.rendering()
                                .statements(answer, place.dialect().splitter()),
                        segmenter,
                        directives);
            }
        }
    }

    /** What an earlier run was told, since its statements were made of it; otherwise what the database says now. */
    private String answer(Rendering rendering) throws StepBroken {
        Optional<String> recorded = answers.about(asked++);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        try {
            String answer = rendering.ask(place.lookup());
            journal.answered(answer, statements.passed());
            return answer;
        } catch (Lookup.Unanswered e) {
            throw new StepBroken(
                    place.kindOf(e, ErrorCode.STATEMENT_FAILED),
                    rendering.at(),
                    Optional.empty(),
                    Sent.NOTHING,
                    new SQLException("the table " + rendering.table() + " can't be looked at: " + e.getMessage(), e));
        }
    }

    private Segmenter segmenter(Directives directives) {
        return new Segmenter(
                place.dialect(),
                directives.transaction() == TransactionMode.NONE ? Commits.EACH_STATEMENT : Commits.AT_THE_END);
    }

    /** Opens a script. */
    private interface Opening {
        StatementReader open() throws IOException;
    }

    private void runScript(Script script, Segmenter segmenter, Directives directives) throws StepBroken {
        runStatements(
                script.file(),
                () -> script.statements(place.dialect().splitter(), directives.delimiter()),
                segmenter,
                directives);
    }

    private void runStatements(String file, Opening opening, Segmenter segmenter, Directives directives)
            throws StepBroken {
        Dialect dialect = place.dialect();
        try (StatementReader script = opening.open()) {
            for (var next = script.next(); next.isPresent(); next = script.next()) {
                SqlStatement statement = next.get();
                stopIfAsked(statement);
                if (dialect.mayChangeSession(statement)) {
                    mayChangeSession(statement.at());
                }
                statements.run(statement, segmenter.place(statement), sending(statement, script, directives));
            }
        } catch (UnreadableScript e) {
            throw new StepBroken(ErrorCode.SQL_UNREADABLE, e.at(), Optional.empty(), Sent.NOTHING, e);
        } catch (IOException e) {
            throw new StepBroken(
                    ErrorCode.FILE_CHANGED_WHILE_RUNNING, Position.startOf(file), Optional.empty(), Sent.NOTHING, e);
        }
    }

    private Sending sending(SqlStatement statement, StatementReader script, Directives directives) {
        Sending plain = () -> call.execute(statement, script, directives.statementTimeout());
        return place.dialect().waitsAsLongAsItTakes(statement) ? () -> LockLimit.without(place, plain) : plain;
    }

    private void stopIfAsked(SqlStatement next) throws StepBroken {
        if (place.cancellation().isRequested()) {
            throw new StepBroken(
                    ErrorCode.INTERRUPTED,
                    next.at(),
                    Optional.empty(),
                    Sent.NOTHING,
                    new InterruptedException("the run was asked to stop before this statement"));
        }
    }
}
