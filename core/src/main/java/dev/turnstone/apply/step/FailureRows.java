package dev.turnstone.apply.step;

import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryRows.Entry;
import dev.turnstone.history.HistoryRows.Failures;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The history's rows about steps that failed and left something; none where the history has no such rows. Where one goes, its
 * number is given again, as by whoever counts from the rows there are.
 */
final class FailureRows {
    private final Workplace place;
    private final RowNumbers numbers;
    private final Optional<Failures> failures;

    FailureRows(Workplace place, RowNumbers numbers) {
        this.place = place;
        this.numbers = numbers;
        this.failures = place.history().rows().failures();
    }

    /** Whether a failure of this step gets a row. */
    boolean knows(Step.Apply step) {
        return failures.isPresent() && !step.isUnrecorded();
    }

    /** Writes one, in the place of an earlier one. */
    void write(Step.Apply step, Duration took) throws SQLException {
        if (knows(step)) {
            forget(step.id());
            Entry entry = new Entry(step.changeset(), step.shape().kind(), AppliedChangeset.EXECUTED, took);
            failures.get().insert(place.jdbc(), entry, numbers::next, place.run());
        }
    }

    /** Takes it away: the step is complete now, or nothing of it is left. */
    void forget(ChangesetId id) throws SQLException {
        if (failures.isPresent()) {
            failures.get().clear(place.jdbc(), id);
            countAnew();
        }
    }

    /** A row may be gone: the next one gets the number behind those that are left. */
    void countAnew() throws SQLException {
        if (failures.isPresent()) {
            numbers.goOnAt(place.history().nextOrder(place.jdbc()));
        }
    }
}
