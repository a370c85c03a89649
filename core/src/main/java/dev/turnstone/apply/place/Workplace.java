package dev.turnstone.apply.place;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.call.DatabaseLookup;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.ServerSession;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.OtherTool;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What a run works with.
 *
 * @param jdbc the working connection, in autocommit
 * @param dialect of the database
 * @param session of the server, behind the working connection
 * @param name where the history is
 * @param run what rows say about the run
 * @param listener watches
 * @param cancellation asks to stop
 * @param lockWait how long to wait for another run
 * @param watchers opens further connections, to look at the server while the working one is busy
 */
public record Workplace(
        Jdbc jdbc,
        Dialect dialect,
        ServerSession session,
        HistoryName name,
        RunSignature run,
        Listener listener,
        Cancellation cancellation,
        Duration lockWait,
        SecondConnection watchers) {

    /** Opens another connection to the same database; the caller closes it. */
    @FunctionalInterface
    public interface SecondConnection {
        Connection open() throws SQLException;
    }

    /**
     * Makes sure that the lock is held still, after something that may have changed the session.
     *
     * @throws LockLost when another run has it
     */
    public void keepLock() throws SQLException {
        if (!dialect.locking().keep(jdbc, name.schema(), name.lockName())
                || !otherTool().keep(jdbc)) {
            throw new LockLost();
        }
    }

    /** The history's table. */
    public HistoryTable history() {
        return name.format().table(dialect, name);
    }

    /** What keeps out the tool with which the history is shared. */
    public OtherTool otherTool() {
        return name.format().otherTool(dialect, name);
    }

    /** Reads through the working connection. */
    public Lookup lookup() {
        return new DatabaseLookup(jdbc, dialect);
    }

    /** Whether the connection is gone, be it that somebody has wrapped the driver's words into his own. */
    public boolean isLost(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && dialect.saysConnectionIsLost(sql)) {
                return true;
            }
        }
        return false;
    }

    /** The kind of problem that an error of the connection is; if it is none of its own, the one it led to. */
    public ErrorCode kindOf(Throwable error, ErrorCode otherwise) {
        if (cancellation.isRequested()) {
            return ErrorCode.INTERRUPTED;
        }
        if (error instanceof Patience.Exhausted || error instanceof LockLost) {
            return ErrorCode.LOCK_NOT_OBTAINED;
        }
        return isLost(error) ? ErrorCode.CONNECTION_LOST : otherwise;
    }
}
