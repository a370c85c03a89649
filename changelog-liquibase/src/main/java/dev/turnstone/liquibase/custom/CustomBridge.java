package dev.turnstone.liquibase.custom;

import java.util.Optional;

/**
 * Makes our kinds of change and precondition of classes that were written for somebody else's interfaces. Found by {@link
 * java.util.ServiceLoader} on the class path of the classes.
 */
public interface CustomBridge {

    /**
     * A change; empty when the class is none that this bridge knows.
     *
     * @param type named by the changelog, and loaded
     * @throws Exception when it can't be made; the message is shown to the user
     */
    Optional<CustomChange> change(Class<?> type, Given given) throws Exception;

    /** A precondition, in the same way. */
    Optional<CustomPrecondition> precondition(Class<?> type, Given given) throws Exception;
}
