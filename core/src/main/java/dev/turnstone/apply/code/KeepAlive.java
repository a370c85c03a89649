package dev.turnstone.apply.code;

import dev.turnstone.apply.place.Workplace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Gives the server signs of life while a Java routine is busy with something else, so that it doesn't end the idle
 * session and with it the lock.
 */
public final class KeepAlive implements AutoCloseable {
    /** So often within the time after which the server would end the session. */
    private static final int SIGNS = 10;

    private static final int ANSWER_SECONDS = 5;

    private final GuardedConnection connection;
    private final Optional<ScheduledThreadPoolExecutor> clock;

    private KeepAlive(GuardedConnection connection, Optional<Duration> limit) {
        this.connection = connection;
        this.clock = limit.map(this::ticking);
    }

    /** Does nothing where sessions may lie idle for ever. */
    public static KeepAlive of(Workplace place, GuardedConnection connection) {
        return new KeepAlive(connection, place.dialect().idleLimit());
    }

    private ScheduledThreadPoolExecutor ticking(Duration limit) {
        ScheduledThreadPoolExecutor created = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "turnstone-keep-alive");
            thread.setDaemon(true);
            return thread;
        });
        long pause = limit.toMillis() / SIGNS;
        var unused = created.scheduleWithFixedDelay(this::giveSign, pause, pause, TimeUnit.MILLISECONDS);
        return created;
    }

    private void giveSign() {
        try {
            connection.whenUnused(unused -> unused.isValid(ANSWER_SECONDS));
        } catch (SQLException e) {
            // That the connection is lost is told by the routine's next statement, or by our own.
            System.getLogger(KeepAlive.class.getName()).log(System.Logger.Level.DEBUG, "sign of life", e);
        }
    }

    @Override
    public void close() {
        clock.ifPresent(KeepAlive::stop);
    }

    private static void stop(ScheduledThreadPoolExecutor clock) {
        clock.shutdown();
        try {
            // The connection is not for two threads at once.
            clock.awaitTermination(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
