package dev.turnstone.store;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Position;
import dev.turnstone.Target;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure.FailedStatement;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.run.Diagnosis;
import dev.turnstone.apply.run.FailureReport;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Script;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.RunSignature;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Carries out plans on a store that is ours alone: each step, its row of the history among it, is one transaction. */
final class StoreRun implements Target.Run {
    private final Store.Locked store;
    private final Listener listener;
    private final Cancellation cancellation;
    private final RunSignature run;

    StoreRun(Store.Locked store, Listener listener, Cancellation cancellation, RunSignature run) {
        this.store = store;
        this.listener = listener;
        this.cancellation = cancellation;
        this.run = run;
    }

    @Override
    public History history() {
        return StoreReading.history(store);
    }

    @Override
    public Outcome apply(Plan plan) {
        if (plan.hasErrors()) {
            return new Outcome.Refused(plan);
        }
        Logbook logbook = new Logbook(listener, plan.steps().size());
        RowsAfter rows = new RowsAfter(plan.history(), run);
        try {
            for (Step step : plan.steps()) {
                long begin = System.nanoTime();
                logbook.started(step, logbook.done().size() + 1);
                carryOut(step, plan.rules(), rows);
                logbook.done(step, Duration.ofNanos(System.nanoTime() - begin));
            }
            return new Outcome.Completed(plan, logbook.done());
        } catch (StepFailed e) {
            int done = logbook.done().size();
            return new Outcome.Failed(plan, logbook.done(), FailureReport.of(Diagnosis.NONE, e, e.state(), plan, done));
        }
    }

    private void carryOut(Step step, StatementRules rules, RowsAfter rows) throws StepFailed {
        try {
            for (Change change : step.changes()) {
                execute(step, change, rules);
            }
            stopIfAsked(Position.startOf(step.id().path()));
            record(step.id(), rows.after(step));
        } catch (StepBroken e) {
            store.rollback();
            throw new StepFailed(step, new DatabaseState.RolledBack(), e);
        }
        commit(step);
    }

    private void execute(Step step, Change change, StatementRules rules) throws StepBroken {
        if (!(change instanceof Change.Sql scripted)) {
            // No source of scripts makes others; one that does is not for stores.
            throw new IllegalArgumentException(step.name() + " is no script");
        }
        Script script = scripted.script();
        try (StatementReader statements = script.statements(rules.splitter(), Directives.NONE.delimiter())) {
            int number = 0;
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                execute(step, next.get(), ++number);
            }
        } catch (UnreadableScript e) {
            throw new StepBroken(ErrorCode.SQL_UNREADABLE, e.at(), Optional.empty(), Sent.NOTHING, e);
        } catch (IOException e) {
            Position at = Position.startOf(script.file());
            throw new StepBroken(ErrorCode.FILE_CHANGED_WHILE_RUNNING, at, Optional.empty(), Sent.NOTHING, e);
        }
    }

    private void execute(Step step, SqlStatement statement, int number) throws StepBroken {
        stopIfAsked(statement.at());
        listener.statementStarted(step, statement, number);
        try {
            store.execute(statement);
        } catch (Exception e) {
            Optional<FailedStatement> failed = Optional.of(new FailedStatement(number, statement.text()));
            throw new StepBroken(ErrorCode.STATEMENT_FAILED, statement.at(), failed, Sent.REFUSED, e);
        }
    }

    private void stopIfAsked(Position at) throws StepBroken {
        if (cancellation.isRequested()) {
            throw new StepBroken(
                    ErrorCode.INTERRUPTED,
                    at,
                    Optional.empty(),
                    Sent.NOTHING,
                    new InterruptedException("the run was asked to stop here"));
        }
    }

    private void record(ChangesetId id, Optional<AppliedChangeset> row) throws StepBroken {
        try {
            if (row.isPresent()) {
                store.put(row.get());
            } else {
                store.remove(id);
            }
        } catch (Exception e) {
            throw notWritable(id, e);
        }
    }

    private static StepBroken notWritable(ChangesetId id, Exception e) {
        Position at = Position.startOf(id.path());
        return new StepBroken(ErrorCode.HISTORY_NOT_WRITABLE, at, Optional.empty(), Sent.UNANSWERED, e);
    }

    /** Of a commit that failed nobody knows what became of it; but the row and the change are there both, or neither. */
    private void commit(Step step) throws StepFailed {
        try {
            store.commit();
        } catch (Exception e) {
            throw new StepFailed(step, new DatabaseState.Unknown(0), notWritable(step.id(), e));
        }
    }
}
