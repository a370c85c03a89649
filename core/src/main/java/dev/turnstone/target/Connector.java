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
import java.util.function.BooleanSupplier;

/** Opens connections, trying again as long as a server that is starting may be given. */
final class Connector {
    private static final long POLL_MILLIS = 500;

    private final String target;
    private final List<String> secrets;

    /** What opens a connection. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws SQLException;
    }

    /**
     * A connector.
     *
     * @param target how the target is called in messages
     * @param secrets what must not appear in a message
     */
    Connector(String target, List<String> secrets) {
        this.target = target;
        this.secrets = List.copyOf(secrets);
    }

    /**
     * Connects.
     *
     * @param patience how long to try again
     * @param givenUp whether nobody wants the connection any more
     */
    <T> T connect(
            JdbcTarget.Access access,
            Opening<T> opening,
            Duration patience,
            Listener listener,
            BooleanSupplier givenUp) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return opening.open();
            } catch (SQLException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                if (waited.compareTo(patience) >= 0 || access.isHopeless(e) || givenUp.getAsBoolean()) {
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
                saysPasswordIsWrong(e) ? ErrorCode.LOGIN_REFUSED : ErrorCode.CANNOT_CONNECT,
                "Can't connect to " + target + ": " + masked(e) + ".",
                List.of(),
                "Check URL, user and password, and that the server is up; --connect-wait gives it time to start."));
    }

    /** SQL standard class 28; and 08004, with which pgjdbc and Derby say that a password was expected. */
    private static boolean saysPasswordIsWrong(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("28") || state.equals("08004");
    }

    private String masked(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String firstLine = message.lines().findFirst().orElse(message);
        String text = firstLine.endsWith(".") ? firstLine.substring(0, firstLine.length() - 1) : firstLine;
        for (String secret : secrets) {
            text = text.replace(secret, "***");
        }
        return text;
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
