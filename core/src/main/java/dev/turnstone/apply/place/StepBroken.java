package dev.turnstone.apply.place;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.apply.Failure.FailedStatement;
import java.util.Optional;

/** A step could not be finished. Carries what only the place where it happened knows. */
public final class StepBroken extends Exception {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final transient Position at;
    private final transient Optional<FailedStatement> statement;
    private final Sent sent;

    /** What the database made of the last thing it was sent. */
    public enum Sent {
        /** It refused it: the thing has no effect. */
        REFUSED,
        /** The answer is lost. */
        UNANSWERED,
        /** Nothing was sent. */
        NOTHING
    }

    public StepBroken(ErrorCode code, Position at, Optional<FailedStatement> statement, Sent sent, Throwable cause) {
        super(cause);
        this.code = code;
        this.at = at;
        this.statement = statement;
        this.sent = sent;
    }

    public ErrorCode code() {
        return code;
    }

    public Position at() {
        return at;
    }

    public Optional<FailedStatement> statement() {
        return statement;
    }

    public Sent sent() {
        return sent;
    }

    public Throwable reason() {
        Throwable cause = getCause();
        return cause == null ? this : cause;
    }
}
