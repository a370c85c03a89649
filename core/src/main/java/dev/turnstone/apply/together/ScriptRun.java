package dev.turnstone.apply.together;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.call.Sending;
import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.place.LockLimit;
import dev.turnstone.apply.place.LockLost;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.step.BackOff;
import dev.turnstone.apply.step.StepRun;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Shape.Travel;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Carries out a script that is one transaction with few messages, each of many statements, the last with the history row
 * and the commit. When the server refuses something, all is rolled back and left to be run statement by statement, which
 * tells what is wrong where.
 */
public final class ScriptRun implements AutoCloseable {
    private static final int CHARACTERS_IN_A_MESSAGE = 64 * 1024;

    private final Workplace place;
    private final Optional<Grouping> grouping;
    private final StepRun single;
    private final SessionMemory session;
    private final ProgressWatch watch;
    private final StatementCall call;

    public ScriptRun(Workplace place, StepRun single, SessionMemory session, ProgressWatch watch) throws SQLException {
        this.place = place;
        this.grouping = place.dialect().grouping(place.jdbc());
        this.single = single;
        this.session = session;
        this.watch = watch;
        this.call = new StatementCall(place.jdbc(), place.dialect(), place.cancellation(), place.listener()::notice);
    }

    /** Whether it has carried out the step; if not, nothing of it has happened. */
    public boolean run(Step step) throws StepFailed {
        boolean gains = step instanceof Step.Apply apply
                && isScript(apply.changeset().change())
                && apply.shape().atomicity() == Atomicity.ONE_TRANSACTION
                && apply.start().interrupted().isEmpty()
                && apply.row() == Step.Row.NEW
                && !single.isWatched(apply)
                && apply.shape().travel() == Travel.ALONE
                && (apply.shape().statements() > 1 || apply.changeset().change() instanceof Change.Live)
                // With another delimiter one of "its" statements may be several, and one of them a COMMIT.
                && apply.changeset().directives().delimiter().equals(";")
                && apply.changeset().directives().statementTimeout().isEmpty();
        return gains && grouping.isPresent() && new Pass((Step.Apply) step, grouping.get()).run();
    }

    private static boolean isScript(Change change) {
        return change instanceof Change.Sql || change instanceof Change.Live;
    }

    /** How far a script is. */
    private enum Progress {
        WORKING,
        COMMITTING,
        COMMITTED
    }

    /** One script. */
    private final class Pass {
        private final Step.Apply step;
        private final Grouping writing;
        private final StringBuilder text = new StringBuilder();
        private int count;
        private Position at;
        private boolean sessionChanged;
        private Progress progress = Progress.WORKING;

        Pass(Step.Apply step, Grouping writing) {
            this.step = step;
            this.writing = writing;
            this.at = Position.startOf(step.id().path());
        }

        boolean run() throws StepFailed {
            try {
                append(writing.begin());
                insertion().beginning().ifPresent(this::append);
                sendStatements();
                complete();
                return true;
            } catch (SQLException e) {
                return failed(e);
            } catch (UnreadableScript | IOException e) {
                return failed(new SQLException(e));
            }
        }

        private void sendStatements() throws SQLException, IOException {
            Change change = step.changeset().change();
            List<Part> parts = change instanceof Change.Live live
                    ? live.script().parts()
                    : List.of(new Part.Written(((Change.Sql) change).script()));
            for (Part part : parts) {
                sendStatements(part);
            }
        }

        private void sendStatements(Part part) throws SQLException, IOException {
            try (StatementReader script = statements(part)) {
                for (var next = script.next(); next.isPresent(); next = script.next()) {
                    take(next.get(), script);
                }
            }
        }

        private StatementReader statements(Part part) throws SQLException, IOException {
            if (part instanceof Part.Written written) {
                return written.script()
                        .statements(
                                place.dialect().splitter(),
                                step.changeset().directives().delimiter());
            }
            Rendering rendering = ((Part.Open) part).rendering();
            // What stands before it decides about it.
            send();
            try {
                return rendering.statements(
                        rendering.ask(place.lookup()), place.dialect().splitter());
            } catch (Lookup.Unanswered e) {
                throw e.getCause() instanceof SQLException refusal ? refusal : new SQLException(e);
            }
        }

        private void take(SqlStatement statement, StatementReader script) throws SQLException, IOException {
            if (place.dialect().mayTravelWithOthers(statement)) {
                announce(statement);
                append(statement.text());
                if (text.length() >= CHARACTERS_IN_A_MESSAGE) {
                    send();
                }
                return;
            }
            // What it changes may be how the server reads the text behind it.
            send();
            announce(statement);
            at = statement.at();
            if (place.dialect().mayChangeSession(statement)) {
                session.note();
                sessionChanged = true;
            }
            Sending plain = () -> call.execute(statement, script, Optional.empty());
            if (place.dialect().waitsAsLongAsItTakes(statement)) {
                LockLimit.without(place, plain);
            } else {
                plain.send();
            }
        }

        private void announce(SqlStatement statement) {
            if (text.isEmpty()) {
                at = statement.at();
            }
            place.listener().statementStarted(step, statement, ++count);
        }

        private HistoryInsertion insertion() {
            return place.name().format().insertion(place.dialect(), place.name(), writing, place.run());
        }

        private void append(String statement) {
            text.append(statement).append(";\n");
        }

        private void send() throws SQLException {
            if (!text.isEmpty()) {
                call.execute(text.toString());
                text.setLength(0);
            }
        }

        private void complete() throws SQLException {
            if (sessionChanged) {
                send();
                session.restore();
                place.keepLock();
            }
            append(insertion()
                    .of(step.changeset(), step.shape().kind(), single.numbers().coming()));
            append(writing.commit());
            progress = Progress.COMMITTING;
            send();
            progress = Progress.COMMITTED;
            single.numbers().skip(1);
            if (sessionChanged) {
                // Some settings can't be put back inside a transaction.
                session.restore();
            }
        }

        /** Back to where the step began; what can't be found out by running it once more is told here. */
        private boolean failed(SQLException e) throws StepFailed {
            boolean lost = place.isLost(e) || progress == Progress.COMMITTED || !isBack(e);
            if (!lost && !(e instanceof LockLost) && !place.cancellation().isRequested()) {
                new BackOff(place, watch).pauseIfInTheWay(step.name(), e);
                return false;
            }
            boolean unknown = lost && progress != Progress.WORKING;
            throw new StepFailed(
                    step,
                    unknown ? new DatabaseState.Unknown(0) : new DatabaseState.RolledBack(),
                    new StepBroken(
                            place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE),
                            at,
                            Optional.empty(),
                            unknown ? Sent.UNANSWERED : Sent.REFUSED,
                            e));
        }

        private boolean isBack(SQLException first) {
            try {
                place.jdbc().execute(writing.rollBack());
                session.restore();
                return true;
            } catch (SQLException second) {
                first.addSuppressed(second);
                return false;
            }
        }
    }

    @Override
    public void close() {
        call.close();
    }
}
