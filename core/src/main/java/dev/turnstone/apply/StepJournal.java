package dev.turnstone.apply;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.JournalTable;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** What one step writes to the journal while it runs. */
interface StepJournal {

    /** For steps that are one transaction: the database remembers for us. */
    StepJournal NONE = new StepJournal() {};

    /** A statement is about to be sent in autocommit. */
    default void started(Begun begun) throws SQLException {}

    /** An announced statement is done. */
    default void done(Begun begun) throws SQLException {}

    /** The server refused an announced statement. */
    default void failed(Begun begun, String error) throws SQLException {}

    /** The server refused a statement that was to be part of a transaction; after its rollback. */
    default void refused(Begun begun, String error) throws SQLException {}

    /** Everything up to this statement becomes permanent with the transaction that is open. */
    default void partCompleted(Begun last) throws SQLException {}

    /** The step is complete, or none of it happened. */
    default void clear() throws SQLException {}

    /** The journal of a step that commits on the way. */
    record Kept(JournalTable table, Jdbc jdbc, ChangesetId id, Direction direction, String runId)
            implements StepJournal {
        @Override
        public void started(Begun begun) throws SQLException {
            table.started(jdbc, id, direction, begun, runId);
        }

        @Override
        public void done(Begun begun) throws SQLException {
            table.done(jdbc, id, begun.statement());
        }

        @Override
        public void failed(Begun begun, String error) throws SQLException {
            table.failed(jdbc, id, begun.statement(), error);
        }

        @Override
        public void refused(Begun begun, String error) throws SQLException {
            table.started(jdbc, id, direction, begun, runId);
            table.failed(jdbc, id, begun.statement(), error);
        }

        @Override
        public void partCompleted(Begun last) throws SQLException {
            table.doneUpTo(jdbc, id, direction, last, runId);
        }

        @Override
        public void clear() throws SQLException {
            table.clear(jdbc, id);
        }
    }
}
