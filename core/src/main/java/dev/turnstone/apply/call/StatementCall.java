package dev.turnstone.apply.call;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;

/** Sends single statements, each of which can be cancelled, by request or when its time is up. */
public final class StatementCall implements AutoCloseable {
    private final Jdbc jdbc;
    private final Dialect dialect;
    private final Cancellation cancellation;
    private final Consumer<String> notices;
    private final Answering answering;
    private Optional<ScheduledThreadPoolExecutor> alarm = Optional.empty();

    /** Of a run for which nobody reads what the database answers. */
    public StatementCall(Jdbc jdbc, Dialect dialect, Cancellation cancellation, Consumer<String> notices) {
        this(jdbc, dialect, cancellation, notices, Answering.NOBODY);
    }

    public StatementCall(
            Jdbc jdbc, Dialect dialect, Cancellation cancellation, Consumer<String> notices, Answering answering) {
        this.answering = answering;
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.cancellation = cancellation;
        this.notices = notices;
    }

    /** Sends a statement and reads its answer to the end; inline rows are taken from the reader. */
    public void execute(SqlStatement statement, StatementReader rows, Optional<Duration> timeout)
            throws SQLException, IOException {
        answering.begun();
        long begin = System.nanoTime();
        if (statement.input() == SqlStatement.Input.INLINE_ROWS) {
            answering.changed(dialect.copyIn(jdbc, statement.text(), rows.inlineRows()));
        } else {
            execute(statement.text(), timeout);
        }
        answering.answered(statement, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Sends a text, of several statements where the database takes that, and reads all answers. */
    public void execute(String text) throws SQLException {
        execute(text, Optional.empty());
    }

    private void execute(String text, Optional<Duration> timeout) throws SQLException {
        try (Statement call = jdbc.plainStatement()) {
            cancellation.during(() -> cancel(call));
            long begin = System.nanoTime();
            Optional<ScheduledFuture<?>> limit = timeout.map(time -> cancelAfter(time, call));
            try {
                if (timeout.isPresent()) {
                    // For drivers that can't cancel from another thread; full seconds, rounded up.
                    call.setQueryTimeout(
                            (int) Math.max(1, timeout.get().plusMillis(999).toSeconds()));
                }
                readToTheEnd(call, call.execute(text));
            } catch (SQLException e) {
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                throw timeout.filter(time -> isDueTo(time, took, e))
                        .map(time -> explained(e, time))
                        .orElse(e);
            } finally {
                limit.ifPresent(future -> future.cancel(false));
                cancellation.finished();
            }
            passOnNotices(call.getWarnings());
        }
    }

    private boolean isDueTo(Duration limit, Duration took, SQLException error) {
        return took.compareTo(limit) >= 0
                && !cancellation.isRequested()
                && !dialect.saysConnectionIsLost(error)
                && !dialect.saysTryAgain(error);
    }

    /** Servers know of no limit: to them some user has cancelled it. */
    private SQLException explained(SQLException error, Duration limit) {
        String time = limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        return new SQLException(
                "the routine's own limit for a statement (statement-timeout) of " + time + " was reached: "
                        + dialect.wordsOf(error).strip(),
                error.getSQLState(),
                error.getErrorCode(),
                error);
    }

    /** Some drivers report an error of a later result only when that result is asked for. */
    private void readToTheEnd(Statement call, boolean firstIsRows) throws SQLException {
        boolean isRows = firstIsRows;
        int changed = isRows ? 0 : call.getUpdateCount();
        while (isRows || changed != -1) {
            if (isRows) {
                answering.rows(call);
            } else {
                answering.changed(changed);
            }
            isRows = call.getMoreResults();
            changed = isRows ? 0 : call.getUpdateCount();
        }
    }

    private void passOnNotices(@org.jspecify.annotations.Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            notices.accept("The server says: " + warning.getMessage());
        }
    }

    private ScheduledFuture<?> cancelAfter(Duration time, Statement call) {
        if (alarm.isEmpty()) {
            ScheduledThreadPoolExecutor created = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "turnstone-statement-timeout");
                thread.setDaemon(true);
                return thread;
            });
            created.setRemoveOnCancelPolicy(true);
            alarm = Optional.of(created);
        }
        return alarm.get().schedule(() -> cancel(call), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A driver that can't cancel lets the statement finish. */
    public static void cancel(Statement call) {
        try {
            call.cancel();
        } catch (SQLException e) {
            java.util.logging.Logger.getLogger(StatementCall.class.getName()).log(Level.FINE, "cancel", e);
        }
    }

    @Override
    public void close() {
        alarm.ifPresent(ScheduledThreadPoolExecutor::shutdownNow);
    }
}
