package dev.turnstone.apply;

import dev.turnstone.history.HistoryTable;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds out, over a new connection, what became of a commit whose answer was lost. */
final class Verdict {
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 500;

    private final Workplace place;

    Verdict(Workplace place) {
        this.place = place;
    }

    /**
     * The state as the history tells it. A row that is there was committed with all its step did. A row that is not
     * there proves nothing: the server may still be at it.
     */
    DatabaseState of(Step step, DatabaseState unknown) {
        boolean wantsRow = step instanceof Step.Apply;
        if (!(unknown instanceof DatabaseState.Unknown) || !wantsRow) {
            return unknown;
        }
        for (int i = 0; i < TRIES && !place.cancellation().isRequested(); i++) {
            try (Connection connection = place.watchers().open()) {
                boolean recorded =
                        new HistoryTable(place.dialect(), place.name()).contains(new Jdbc(connection), step.id());
                return recorded ? new DatabaseState.Committed() : unknown;
            } catch (SQLException e) {
                pause();
            }
        }
        return unknown;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
