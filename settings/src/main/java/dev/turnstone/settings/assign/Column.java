package dev.turnstone.settings.assign;

import dev.turnstone.settings.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a setting was set to from run to run. A list that is shorter than the number of runs goes on with its last value.
 *
 * @param values of the first run, the second, and so on; none where nobody set it
 */
record Column(List<Value> values) {
    static final Column EMPTY = new Column(List.of());

    Column {
        values = List.copyOf(values);
    }

    int size() {
        return values.size();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value of a run, counted from 0. */
    Optional<Value> at(int run) {
        return isEmpty() ? Optional.empty() : Optional.of(values.get(Math.min(run, values.size() - 1)));
    }
}
