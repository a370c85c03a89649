package dev.turnstone.liquibase.render;

/** A change that there is no SQL for. */
public final class CannotRender extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Without a stack trace: it is no fault of the program.
     *
     * @param reason in a full sentence
     */
    public CannotRender(String reason) {
        super(reason, null, false, false);
    }

    /**
     * The same, for a reason that somebody else has put into words already.
     *
     * @param cause whose message is a full sentence
     */
    public static CannotRender because(Exception cause) {
        return new CannotRender(String.valueOf(cause.getMessage()));
    }
}
