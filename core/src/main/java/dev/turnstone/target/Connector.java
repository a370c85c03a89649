package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.jdbc.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Opens connections, trying again as long as a server that is starting, or another process, may be given. */
final class Connector {
    private static final long POLL_MILLIS = 500;
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final String target;
    private final Secrets secrets;
    private final String login;

    /** What opens a connection. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws SQLException;
    }

    /**
     * How long to try again.
     *
     * @param server while a server can't be reached
     * @param lock while another process has an embedded database open; empty for who doesn't want to lock it
     */
    record Waits(Duration server, Optional<Duration> lock) {}

    /**
     * A connector.
     *
     * @param target how the target is called in messages
     * @param secrets what must not appear in a message
     * @param login where name and password are from, as sentences
     */
    Connector(String target, Secrets secrets, String login) {
        this.target = target;
        this.secrets = secrets;
        this.login = login;
    }

    /**
     * Connects.
     *
     * @param givenUp whether nobody wants the connection any more
     */
    <T> T connect(
            JdbcTarget.Access access, Opening<T> opening, Waits waits, Listener listener, BooleanSupplier givenUp) {
        long begin = System.nanoTime();
        Duration told = TELL_EVERY.negated();
        while (true) {
            try {
                return opening.open();
            } catch (SQLException e) {
                ConnectFailure failure = failure(access, e);
                boolean forLock = failure.isInUse() && waits.lock().isPresent();
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                if (givenUp.getAsBoolean()) {
                    throw failure.interrupted();
                }
                boolean tell = waited.minus(told).compareTo(TELL_EVERY) >= 0;
                if (forLock && tell) {
                    listener.waitingForLock(ConnectFailure.OTHER_PROCESS, waited);
                    told = waited;
                }
                if (isEnough(waited, forLock ? waits.lock().orElseThrow() : waits.server(), failure)) {
                    throw forLock ? failure.lockNotObtained(waited) : failure.cannotConnect();
                }
                if (!forLock && tell) {
                    listener.waitingForServer(target, failure.words());
                    told = waited;
                }
                sleep();
            }
        }
    }

    private static boolean isEnough(Duration waited, Duration limit, ConnectFailure failure) {
        return waited.compareTo(limit) >= 0 || failure.isHopeless();
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ConnectFailure failure(JdbcTarget.Access access, SQLException e) {
        return new ConnectFailure(target, e, access.expectedDialect(), secrets, login);
    }

    TurnstoneException cannotConnect(JdbcTarget.Access access, SQLException e) {
        return failure(access, e).cannotConnect();
    }

    /** The dialect of the server that answered. */
    Dialect dialectOf(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return Dialects.forProduct(product)
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.DATABASE_UNKNOWN,
                        target + " is a " + product + " database, which is not known here.",
                        List.of(),
                        "Known are " + Dialects.known() + ".")));
    }
}
