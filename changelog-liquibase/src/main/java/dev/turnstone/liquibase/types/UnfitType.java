package dev.turnstone.liquibase.types;

/** A column type that a database hasn't got, nor anything like it. */
public final class UnfitType extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Without a stack trace: it is no fault of the program.
     *
     * @param reason in a full sentence
     */
    public UnfitType(String reason) {
        super(reason, null, false, false);
    }
}
