package dev.turnstone.apply;

import dev.turnstone.Listener;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Jdbc;

/**
 * What a run works with.
 *
 * @param jdbc the working connection, in autocommit
 * @param dialect of the database
 * @param name where the history is
 * @param run what rows say about the run
 * @param listener watches
 * @param cancellation asks to stop
 * @param watchers opens further connections, to look at the server while the working one is busy
 */
public record Workplace(
        Jdbc jdbc,
        Dialect dialect,
        HistoryName name,
        RunSignature run,
        Listener listener,
        Cancellation cancellation,
        SecondConnection watchers) {

    /** Opens another connection to the same database; the caller closes it. */
    @FunctionalInterface
    public interface SecondConnection {
        java.sql.Connection open() throws java.sql.SQLException;
    }
}
