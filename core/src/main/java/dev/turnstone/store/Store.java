package dev.turnstone.store;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/**
 * An open data source that keeps its own history: its rows are values, kept beside the data. Used by one thread. What it
 * throws unchecked while it is read is told as a fault of the program.
 */
public interface Store extends AutoCloseable {

    /** Product and version, for people. */
    String product();

    /** The rows of the history, in the order in which they were written; empty when nothing was ever recorded. */
    Optional<List<AppliedChangeset>> rows();

    /** Names of some of the things in it beside the history, by which people know what was there before us. */
    List<String> contents();

    /** Frees all it holds. What isn't committed is gone. */
    @Override
    void close();

    /**
     * One that nobody else can change while it is open. The first change begins a transaction; nobody sees anything of it
     * before {@link #commit}, and a process that dies leaves nothing of it behind.
     */
    interface Locked extends Store {
        /**
         * Carries out a statement of a script.
         *
         * @throws Exception when it can't; the message says why, for people
         */
        void execute(SqlStatement statement) throws Exception;

        /** Records a changeset, in the place of the row it may have. */
        void put(AppliedChangeset row) throws Exception;

        /** Removes the row of a changeset. */
        void remove(ChangesetId changeset) throws Exception;

        /** Makes everything since the last time last, so that a crash can't undo it any more. */
        void commit() throws Exception;

        /** Undoes everything since the last commit. */
        void rollback();
    }
}
