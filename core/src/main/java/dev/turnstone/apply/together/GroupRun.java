package dev.turnstone.apply.together;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Verdict;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.step.BackOff;
import dev.turnstone.apply.step.StepRun;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.plan.Shape.Travel;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;

/**
 * Carries out consecutive steps with one message to the server. When one of them fails, the message ends there; what is
 * behind it is then left to be run one by one, so that the error, its place and what is applied are those of single
 * steps. Nothing is called done before the commit is answered that covers it.
 */
public final class GroupRun implements AutoCloseable {
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final Workplace place;
    private final Optional<Grouping> grouping;
    private final StepRun single;
    private final Logbook logbook;
    private final ProgressWatch watch;
    private final StatementCall call;
    private final GroupSize size = new GroupSize();
    private int onlySingly;

    public GroupRun(Workplace place, StepRun single, Logbook logbook, ProgressWatch watch) throws SQLException {
        this.place = place;
        this.grouping = place.dialect().grouping(place.jdbc());
        this.single = single;
        this.logbook = logbook;
        this.watch = watch;
        this.call = new StatementCall(place.jdbc(), place.dialect(), place.cancellation(), place.listener()::notice);
    }

    /** How many steps, from the given one on, it has carried out; 0 when that one is to be run by itself. */
    public int run(List<Step> steps, int from) throws StepFailed {
        if (grouping.isEmpty()) {
            return 0;
        }
        if (onlySingly > 0) {
            onlySingly--;
            return 0;
        }
        GroupMessage message = compose(grouping.get(), steps, from);
        boolean wanted = !message.steps().isEmpty() && !place.cancellation().isRequested();
        return wanted ? send(grouping.get(), message) : 0;
    }

    private GroupMessage compose(Grouping writing, List<Step> steps, int from) {
        GroupMessage message = new GroupMessage(place, writing, single.numbers().coming());
        for (int i = from; i < steps.size() && !isFull(message); i++) {
            Optional<List<SqlStatement>> statements = statementsOf(steps.get(i));
            if (statements.isEmpty()) {
                break;
            }
            Step.Apply step = (Step.Apply) steps.get(i);
            message.add(step, statements.get());
            announce(step, i + 1, statements.get());
        }
        return message;
    }

    private boolean isFull(GroupMessage message) {
        return message.steps().size() >= size.next() || message.length() >= MOST_CHARACTERS;
    }

    private void announce(Step.Apply step, int number, List<SqlStatement> statements) {
        logbook.started(step, number);
        int count = 0;
        for (SqlStatement statement : statements) {
            place.listener().statementStarted(step, statement, ++count);
        }
    }

    /** Empty for a step that can't travel with others. What is wrong with a file is found again when it runs alone. */
    private Optional<List<SqlStatement>> statementsOf(Step step) {
        if (step instanceof Step.Apply apply
                && apply.shape().travel() == Travel.WITH_OTHERS
                && !single.isWatched(apply)
                && apply.start().interrupted().isEmpty()
                && apply.row() == Step.Row.NEW
                && apply.onFailure() == Step.OnFailure.STOP
                && apply.question().isEmpty()
                && apply.changeset().change() instanceof Change.Sql sql) {
            try (StatementReader script = sql.script()
                    .statements(
                            place.dialect().splitter(),
                            apply.changeset().directives().delimiter())) {
                List<SqlStatement> all = new ArrayList<>();
                for (var next = script.next(); next.isPresent(); next = script.next()) {
                    all.add(next.get());
                }
                return Optional.of(all);
            } catch (UnreadableScript | IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int send(Grouping writing, GroupMessage message) throws StepFailed {
        long begin = System.nanoTime();
        Optional<ScheduledFuture<?>> watching = watch.watch(message.steps());
        int done;
        try {
            call.execute(message.text());
            done = message.steps().size();
        } catch (SQLException e) {
            done = doneDespite(e, writing, message);
            onlySingly = message.steps().size() - done;
            if (onlySingly > 0) {
                new BackOff(place, watch)
                        .pauseIfInTheWay(message.steps().get(done).name(), e);
            }
        } finally {
            watching.ifPresent(future -> future.cancel(false));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        size.took(message.steps().size(), took);
        report(message, done, took.dividedBy(Math.max(1, done)));
        return done;
    }

    private void report(GroupMessage message, int done, Duration each) {
        single.numbers().skip(done);
        message.steps().subList(0, done).forEach(step -> logbook.done(step, each));
    }

    /** How many steps are done, from the first on, when the message failed behind them. */
    private int doneDespite(SQLException e, Grouping writing, GroupMessage message) throws StepFailed {
        if (place.isLost(e)) {
            throw lost(e, message);
        }
        try {
            place.jdbc().execute(writing.rollBack());
            int done = recorded(message, place.history().recordedFrom(place.jdbc(), message.firstOrder()));
            if (done > 0) {
                // The last commit that was waited for is one before them.
                place.otherTool().touch(place.jdbc(), place.run().runId());
            }
            return done;
        } catch (SQLException second) {
            e.addSuppressed(second);
            throw lost(e, message);
        }
    }

    private static int recorded(GroupMessage message, Set<ChangesetId> ids) {
        int count = 0;
        while (count < message.steps().size()
                && ids.contains(message.steps().get(count).id())) {
            count++;
        }
        return count;
    }

    /**
     * The answer is lost. What the history has by now is done; of the first step that it doesn't have nothing is known,
     * for the server may still be at it. With all of them recorded it is the last one whose answer is missed.
     */
    private StepFailed lost(SQLException e, GroupMessage message) {
        int done = new Verdict(place)
                .recordedFrom(message.firstOrder())
                .map(ids -> recorded(message, ids))
                .orElse(0);
        int failed = Math.min(done, message.steps().size() - 1);
        report(message, failed, Duration.ZERO);
        Step.Apply step = message.steps().get(failed);
        return new StepFailed(
                step,
                new DatabaseState.Unknown(0),
                new StepBroken(
                        place.kindOf(e, ErrorCode.HISTORY_NOT_WRITABLE),
                        Position.startOf(step.id().path()),
                        Optional.empty(),
                        Sent.UNANSWERED,
                        e));
    }

    @Override
    public void close() {
        call.close();
    }
}
