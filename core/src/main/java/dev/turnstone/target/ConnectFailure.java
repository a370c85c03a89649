package dev.turnstone.target;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.jdbc.Secrets;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * A connection that could not be had: why, and what to do about it. Shows no secret.
 *
 * @param dialect of the error; empty where it is a data source's, which keeps that of the server behind its own
 * @param login where name and password are from, as sentences
 */
record ConnectFailure(String target, SQLException error, Optional<Dialect> dialect, Secrets secrets, String login) {
    static final String OTHER_PROCESS = "another process";

    private static final String PATIENCE = " --connect-wait gives a server time to start.";

    private static final Advice RUN_AGAIN = Advice.of("Run again: ")
            .then(new NextCommand.Again("migrate", Optional.empty(), Optional.empty()))
            .then(".");

    /** What stands in the way. */
    private enum Reason {
        IN_USE("Wait for that process, or end it; a database that several processes use at once needs a server."),
        DATABASE_UNKNOWN("Correct the database's name in the URL, or create the database first."),
        HOST_UNKNOWN(
                "Correct the host's name in the URL; if it is right, this machine's name service doesn't know it."),
        UNANSWERED("Check host and port in the URL, and that no firewall stands between.", PATIENCE),
        NOBODY_LISTENS("Check host and port in the URL, and that the server is up.", PATIENCE),
        TLS("Check what the URL says about TLS against what the server offers: its mode, the certificate, and whom this"
                + " Java trusts."),
        LOGIN("Check user and password, and that the server lets this user in from here."),
        OTHER("Check the URL, and that the server is up.", PATIENCE);

        private final String next;
        private final String once;

        Reason(String next) {
            this(next, "");
        }

        Reason(String next, String once) {
            this.next = next;
            this.once = once;
        }

        Advice advice() {
            return once.isEmpty() ? Advice.of(next) : Advice.of(next).thenForOnce(once);
        }
    }

    boolean isInUse() {
        return says(expected -> expected.saysDatabaseIsInUse(error));
    }

    /** Whether trying again is no use. */
    boolean isHopeless() {
        return says(expected -> expected.saysLoginIsRefused(error));
    }

    private boolean says(Predicate<Dialect> what) {
        return dialect.filter(what).isPresent();
    }

    // The cause is left out of all of them: a driver's exception may hold the URL with the password in it.

    TurnstoneException cannotConnect() {
        Reason reason = reason();
        Advice advice = reason == Reason.LOGIN ? reason.advice().then(" " + login) : reason.advice();
        return problem(
                reason == Reason.LOGIN ? ErrorCode.LOGIN_REFUSED : ErrorCode.CANNOT_CONNECT,
                "Can't connect to " + target + ": " + (reason == Reason.IN_USE ? OTHER_PROCESS + " has it open: " : "")
                        + words() + ".",
                reason == Reason.OTHER
                        ? dialect.flatMap(expected -> expected.remedyFor(error))
                                .map(Advice::of)
                                .orElse(advice)
                        : advice);
    }

    TurnstoneException lockNotObtained(Duration waited) {
        return problem(
                ErrorCode.LOCK_NOT_OBTAINED,
                "Another process has " + target + " open: " + words() + ". Waited " + waited.toSeconds()
                        + " s. Nothing was run.",
                Advice.of(Reason.IN_USE.next + " --lock-wait says how long to wait."));
    }

    TurnstoneException interrupted() {
        return new TurnstoneException(new Problem(
                ErrorCode.INTERRUPTED,
                "Interrupted while waiting for " + target + ": " + words() + ". Nothing was run.",
                List.of(),
                RUN_AGAIN));
    }

    private static TurnstoneException problem(ErrorCode code, String what, Advice next) {
        return new TurnstoneException(new Problem(code, what, List.of(), next));
    }

    private Reason reason() {
        if (isInUse()) {
            return Reason.IN_USE;
        }
        if (isCausedBy(UnknownHostException.class)) {
            return Reason.HOST_UNKNOWN;
        }
        if (isCausedBy(SocketTimeoutException.class)
                || isCausedBy(NoRouteToHostException.class)
                || causes().anyMatch(cause ->
                        cause instanceof ConnectException && text(cause).contains("timed out"))) {
            return Reason.UNANSWERED;
        }
        if (isCausedBy(ConnectException.class)) {
            return Reason.NOBODY_LISTENS;
        }
        // pgjdbc says it with the state of a password that was expected
        if (isCausedBy(SSLException.class) || text(error).contains("does not support SSL")) {
            return Reason.TLS;
        }
        if (saysPasswordIsWrong()) {
            return Reason.LOGIN;
        }
        return says(expected -> expected.saysDatabaseIsUnknown(error)) ? Reason.DATABASE_UNKNOWN : Reason.OTHER;
    }

    /** SQL standard class 28; and 08004, with which pgjdbc and Derby say that a password was expected. */
    private boolean saysPasswordIsWrong() {
        String state = String.valueOf(server().getSQLState());
        return state.startsWith("28") || state.equals("08004");
    }

    /** What the server's driver threw: a data source that is a pool throws one of its own around it. */
    private SQLException server() {
        return dialect.isPresent()
                ? error
                : causes().filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast)
                        .reduce(error, (first, second) -> second);
    }

    private boolean isCausedBy(Class<? extends Throwable> kind) {
        return causes().anyMatch(kind::isInstance);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) error, cause -> cause != null, Throwable::getCause);
    }

    private static String text(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }

    /** The driver's words, and those of the cause where only it tells what is wrong. */
    String words() {
        String text =
                firstSentence(dialect.map(expected -> expected.wordsOf(error)).orElse(text(error)));
        String server = MaskedUrl.of(firstSentence(text(server())));
        if (dialect.isEmpty() && !text.contains(server)) {
            text += ": " + server;
        }
        Throwable last = causes().reduce(error, (first, second) -> second);
        if (!(last instanceof SQLException || last instanceof ConnectException)
                && !text.contains(firstSentence(text(last)))) {
            text += ": " + last.getClass().getSimpleName() + ": " + firstSentence(text(last));
        }
        return secrets.hiddenIn(text);
    }

    @Override
    public String toString() {
        return words();
    }

    private static String firstSentence(String message) {
        String line = message.strip().lines().findFirst().orElse(message);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
