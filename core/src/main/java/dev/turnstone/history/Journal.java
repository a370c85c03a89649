package dev.turnstone.history;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.jdbc.Updates;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Where it is noted how far steps are that commit on the way. Not thread-safe. */
public interface Journal {

    /** What was begun and not finished; nothing when there is no journal. */
    List<InterruptedChangeset> interrupted(Jdbc jdbc) throws SQLException;

    /** Makes what it needs, if it isn't there. Not inside a transaction: that may end it. */
    void ensureExists(Jdbc jdbc) throws SQLException;

    /** Notes where a changeset is that isn't in the journal yet. */
    void insert(Updates updates, Entry entry) throws SQLException;

    /** Notes where a changeset is that is in the journal. */
    void update(Updates updates, Entry entry) throws SQLException;

    /** Forgets a changeset: it is complete, or none of it happened. */
    void clear(Updates updates, ChangesetId id) throws SQLException;

    /** What is to be noted of a changeset. */
    record Entry(ChangesetId id, Direction direction, Progress progress, Stop stop, Answers answers, String runId) {
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(progress, "progress");
            Objects.requireNonNull(stop, "stop");
            Objects.requireNonNull(answers, "answers");
            Objects.requireNonNull(runId, "runId");
        }
    }
}
