package dev.turnstone.dialect;

/**
 * How transactions are written one behind the other, so that several of them travel in one message of which the server
 * executes nothing behind its first failure.
 */
public interface Grouping {

    /** Begins a transaction. */
    String begin();

    /** Commits as the session wants it: once this is answered, it and all commits before it survive a crash. */
    String commit();

    /** Commits without waiting for the disk. It survives a crash once a {@link #commit} behind it is answered. */
    String commitCoveredLater();

    /** Ends the transaction in which a message stopped; does nothing where it stopped outside of one. */
    String rollBack();

    /** A text as a literal, whatever the session's settings about literals are. */
    String literal(String value);

    /** A statement that notes the time for {@link #elapsed}, inside a transaction. */
    String startWatch();

    /** The whole milliseconds since {@link #startWatch} in the same transaction, as an expression. */
    String elapsed();

    /** The server's clock as it is then; in one message all transactions may have begun at the same time. */
    String now();
}
