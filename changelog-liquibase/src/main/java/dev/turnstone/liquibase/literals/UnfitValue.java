package dev.turnstone.liquibase.literals;

/** A value that a database can't write, or that its column can't hold. */
public final class UnfitValue extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Without a stack trace: it is no fault of the program.
     *
     * @param reason in a full sentence
     */
    public UnfitValue(String reason) {
        super(reason, null, false, false);
    }
}
