package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Opens connections, trying again as long as a server that is starting may be given. */
final class Connector {
    private static final long POLL_MILLIS = 500;

    private final String target;
    private final String secret;

    /** What opens a connection. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws SQLException;
    }

    /**
     * A connector.
     *
     * @param target how the target is called in messages
     * @param secret what must not appear in a message, or an empty text
     */
    Connector(String target, String secret) {
        this.target = target;
        this.secret = secret;
    }

    <T> T connect(JdbcTarget.Access access, Opening<T> opening, Duration patience, Listener listener) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return opening.open();
            } catch (SQLException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                if (waited.compareTo(patience) >= 0 || access.isHopeless(e)) {
                    throw cannotConnect(e);
                }
                listener.waitingForServer(target, masked(e));
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    TurnstoneException cannotConnect(SQLException e) {
        // The cause is left out: a driver's exception may hold the URL with the password in it.
        return new TurnstoneException(new Problem(
                ErrorCode.CANNOT_CONNECT,
                "Can't connect to " + target + ": " + masked(e) + ".",
                List.of(),
                "Check URL, user and password, and that the server is up; --connect-wait gives it time to start."));
    }

    private String masked(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String firstLine = message.lines().findFirst().orElse(message);
        String text = firstLine.endsWith(".") ? firstLine.substring(0, firstLine.length() - 1) : firstLine;
        return secret.isEmpty() ? text : text.replace(secret, "***");
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
