package dev.turnstone.history;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.jdbc.Updates;
import dev.turnstone.sql.kind.ChangeKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The history's rows as they are written, whether by a connection or into a script. */
public interface HistoryRows {

    /**
     * A row about a changeset.
     *
     * @param kind what it means for code that knows nothing of it
     * @param how {@link AppliedChangeset#EXECUTED}, {@link AppliedChangeset#RERAN} or {@link AppliedChangeset#MARK_RAN}
     * @param took how long it ran; zero where it didn't
     */
    record Entry(Changeset changeset, ChangeKind kind, String how, Duration took) {}

    /**
     * Records a changeset that has no row.
     *
     * @param numbers gives the row its number
     */
    void insert(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException;

    /** Records that a changeset was run which has a row already. */
    void update(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException;

    /** Records where a baseline was set. */
    void insertBaseline(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException;

    /** Records that a changeset isn't applied any more. */
    void remove(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException;

    /** Records that a changeset isn't applied of which nothing has to be taken back; a row that tells nothing more goes. */
    void forget(Updates updates, AppliedChangeset recorded, IntSupplier numbers, RunSignature run) throws SQLException;

    /** Gives a row the checksum of a changeset, and what else the row says about it that a file can change. */
    void accept(Updates updates, AppliedChangeset recorded, Changeset changeset) throws SQLException;

    /** Notes that the file of a row is gone for good. */
    void acceptGone(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException;

    /** Gives a row a tag, in the place of the one it may have. */
    void setTag(Updates updates, ChangesetId id, String tag) throws SQLException;

    /** Takes a row's checksum away: the next run computes it anew, and believes the files. */
    void clearChecksum(Updates updates, ChangesetId id) throws SQLException;

    /** Rows about changesets that failed and left something; empty where the history has none. */
    default Optional<Failures> failures() {
        return Optional.empty();
    }

    /** Rows about changesets that failed and left something. */
    interface Failures {
        /** Writes one, in the place of an earlier one of the same changeset. */
        void insert(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException;

        /** Takes that of a changeset away, if there is one. */
        void clear(Updates updates, ChangesetId id) throws SQLException;
    }
}
