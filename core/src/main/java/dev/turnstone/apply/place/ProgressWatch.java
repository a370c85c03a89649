package dev.turnstone.apply.place;

import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server, from a second connection that is opened only when a step takes long, how far it is and who blocks it.
 * That nobody can be asked is no reason to fail: the watch then stays silent.
 */
public final class ProgressWatch implements AutoCloseable {
    /** More often than a statement gives up waiting for a lock, so that it is seen for whom it waited. */
    private static final long LOOK_MILLIS = 900;

    private final Workplace place;
    private final Optional<ProgressQuery> query;
    private final long sessionId;
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "turnstone-progress");
        thread.setDaemon(true);
        return thread;
    });
    /** Used by the clock's thread alone. */
    private @Nullable Connection connection;

    private final AtomicReference<Optional<String>> blocker = new AtomicReference<>(Optional.empty());

    private ProgressWatch(Workplace place, Optional<ProgressQuery> query, long sessionId) {
        this.place = place;
        this.query = query;
        this.sessionId = sessionId;
    }

    /** Readies a watch over the working connection. */
    public static ProgressWatch over(Workplace place) {
        OptionalLong number = place.session().number();
        return number.isPresent()
                ? new ProgressWatch(place, place.dialect().progressQuery(), number.getAsLong())
                : new ProgressWatch(place, Optional.empty(), 0);
    }

    /** Watches while steps run that were sent together; to be cancelled when they are done. */
    public Optional<ScheduledFuture<?>> watch(List<? extends Step> steps) {
        return query.isEmpty()
                ? Optional.empty()
                : Optional.of(clock.scheduleWithFixedDelay(
                        () -> look(steps), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Whom the working session was last seen to wait for, since this was last asked. */
    public Optional<String> takeBlocker() {
        return blocker.getAndSet(Optional.empty());
    }

    private void look(List<? extends Step> steps) {
        Step first = steps.get(0);
        String among = steps.size() == 1
                ? ""
                : "one of " + first.name() + " to "
                        + steps.get(steps.size() - 1).name() + ": ";
        try {
            if (connection == null) {
                connection = place.watchers().open();
            }
            Jdbc watcher = new Jdbc(connection);
            Optional<String> waitsFor = query.orElseThrow().blocker(watcher, sessionId);
            if (waitsFor.isPresent()) {
                blocker.set(waitsFor);
            }
            Optional<String> seen =
                    waitsFor.isPresent() ? waitsFor : query.get().progress(watcher, sessionId);
            seen.ifPresent(text -> place.listener().progress(first, among + text));
        } catch (SQLException e) {
            System.getLogger(ProgressWatch.class.getName()).log(System.Logger.Level.DEBUG, "watching", e);
        }
    }

    @Override
    public void close() {
        clock.execute(this::closeConnection);
        clock.shutdown();
    }

    private void closeConnection() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                System.getLogger(ProgressWatch.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
            }
        }
    }
}
