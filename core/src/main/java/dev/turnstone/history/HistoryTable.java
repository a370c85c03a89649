package dev.turnstone.history;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of what was applied, in a database. Reading it never writes. */
public interface HistoryTable {

    /** Its rows, to be written. */
    HistoryRows rows();

    /** What the table says; empty when there is no such table. */
    Optional<List<AppliedChangeset>> read(Jdbc jdbc) throws SQLException;

    /** Makes the table. */
    void create(Jdbc jdbc) throws SQLException;

    /** Makes the table if it isn't there, or gives one of an older tool what it lacks. */
    void ensureWritable(Jdbc jdbc) throws SQLException;

    /** Whether a changeset is recorded as applied, asked now. */
    boolean contains(Jdbc jdbc, ChangesetId id) throws SQLException;

    /** The changesets whose rows have this number or a later one, asked now. */
    Set<ChangesetId> recordedFrom(Jdbc jdbc, int order) throws SQLException;

    /** The number of the next row, asked now. */
    int nextOrder(Jdbc jdbc) throws SQLException;
}
