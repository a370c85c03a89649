package dev.turnstone.history;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.sql.kind.ChangeKind;
import java.util.Optional;

/** Writes the statement that records a changeset as having been run, as a text that is sent with others. */
public interface HistoryInsertion {
    /** What has to be sent before the first statement of each changeset; empty where that is nothing. */
    default Optional<String> beginning() {
        return Optional.empty();
    }

    /**
     * The statement.
     *
     * @param kind what the changeset means for code that knows nothing of it
     * @param order the number of its row
     */
    String of(Changeset changeset, ChangeKind kind, int order);
}
