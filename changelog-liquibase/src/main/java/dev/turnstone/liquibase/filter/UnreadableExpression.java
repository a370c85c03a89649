package dev.turnstone.liquibase.filter;

/** An expression of contexts or labels that means nothing. */
public final class UnreadableExpression extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Without a stack trace: it is no fault of the program.
     *
     * @param reason in a full sentence
     */
    public UnreadableExpression(String reason) {
        super(reason, null, false, false);
    }
}
