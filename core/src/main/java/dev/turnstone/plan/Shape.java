package dev.turnstone.plan;

/**
 * What a step consists of on the database it was planned for.
 *
 * @param statements how many SQL statements; 0 for Java
 * @param atomicity whether it is all or nothing
 */
public record Shape(int statements, Atomicity atomicity) {

    /** Whether a step can be undone by a rollback. */
    public enum Atomicity {
        /** All of it and its history row are one transaction. */
        ONE_TRANSACTION,
        /** It commits on the way; a journal remembers how far it came. */
        SEVERAL_PARTS
    }

    public Shape {
        if (statements < 0) {
            throw new IllegalArgumentException("a negative number of statements");
        }
    }
}
