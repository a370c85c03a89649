package dev.turnstone.apply.place;

import dev.turnstone.apply.DatabaseState;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Finds out, over a new connection, what became of a commit whose answer was lost. */
public final class Verdict {
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 500;

    private final Workplace place;

    public Verdict(Workplace place) {
        this.place = place;
    }

    /**
     * The state as the history tells it. A row that is there was committed with all its step did. A row that is not
     * there proves nothing: the server may still be at it.
     */
    public DatabaseState of(Step step, DatabaseState unknown) {
        boolean wantsRow = step instanceof Step.Apply;
        if (!(unknown instanceof DatabaseState.Unknown) || !wantsRow) {
            return unknown;
        }
        return ask((history, jdbc) -> history.contains(jdbc, step.id()) ? new DatabaseState.Committed() : unknown)
                .orElse(unknown);
    }

    /** What is recorded from this number on, and won't be lost any more; empty when nobody can be asked. */
    public Optional<Set<ChangesetId>> recordedFrom(int order) {
        return ask((history, jdbc) -> {
            Set<ChangesetId> recorded = history.recordedFrom(jdbc, order);
            // Commits of the lost connection may not have been waited for. When another run has the row by now, this
            // does nothing, and that run's taking it was such a commit.
            place.otherTool().touch(jdbc, place.run().runId());
            return recorded;
        });
    }

    /** Something to be asked. */
    private interface Question<T> {
        T ask(HistoryTable history, Jdbc jdbc) throws SQLException;
    }

    private <T> Optional<T> ask(Question<T> question) {
        HistoryTable history = place.history();
        for (int i = 0; i < TRIES && !place.cancellation().isRequested(); i++) {
            try (Connection connection = place.watchers().open()) {
                return Optional.of(question.ask(history, new Jdbc(connection)));
            } catch (SQLException e) {
                pause();
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
