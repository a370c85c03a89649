package dev.turnstone.plan.routine;

import dev.turnstone.Version;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rows of a history that are routines, by step. A routine is known by its number and language: {@code 4.1_A} and
 * {@code 4.1.0_A} are one, and a file may move to another folder.
 */
final class RoutineHistory {
    private final Map<StepKey, AppliedChangeset> rows = new LinkedHashMap<>();
    private final TreeSet<RoutineNumber> numbers = new TreeSet<>();
    private Optional<Version> baseline = Optional.empty();

    /** What two files of one step have in common, and two steps have not. */
    record StepKey(RoutineNumber number, String extension) implements Comparable<StepKey> {
        static StepKey of(RoutineNumber number, String path) {
            return new StepKey(number, path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        }

        static StepKey of(Changeset routine) {
            return of(routine.number().orElseThrow(), routine.id().path());
        }

        // Written out for the same reason as in RoutineNumber.
        @Override
        public boolean equals(Object other) {
            return other instanceof StepKey that && number.equals(that.number) && extension.equals(that.extension);
        }

        @Override
        public int hashCode() {
            return 31 * number.hashCode() + extension.hashCode();
        }

        @Override
        public int compareTo(StepKey other) {
            int byNumber = number.compareTo(other.number);
            // SQL runs before Java
            return byNumber != 0 ? byNumber : other.extension.compareTo(extension);
        }
    }

    private RoutineHistory() {}

    static RoutineHistory of(History history) {
        RoutineHistory routines = new RoutineHistory();
        for (AppliedChangeset row : history.applied()) {
            routines.add(row);
        }
        return routines;
    }

    private void add(AppliedChangeset row) {
        ChangesetId id = row.id();
        if (row.isBaseline()) {
            baseline = Version.isVersion(id.id()) ? Optional.of(Version.of(id.id())) : baseline;
        } else if (row.isRoutine()) {
            RoutineNumber number = RoutineNumber.parse(id.id()).orElseThrow();
            rows.put(StepKey.of(number, id.path()), row);
            numbers.add(number);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty() && baseline.isEmpty();
    }

    Optional<AppliedChangeset> row(Changeset routine) {
        return Optional.ofNullable(rows.get(StepKey.of(routine)));
    }

    Map<StepKey, AppliedChangeset> rows() {
        return rows;
    }

    /** Whether any routine of this step is recorded. */
    boolean has(RoutineNumber number) {
        return numbers.contains(number);
    }

    Optional<Version> baseline() {
        return baseline;
    }

    /** The highest version that is applied, or covered by the baseline. */
    Optional<Version> highestVersion() {
        Optional<Version> applied = numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.last().version());
        if (applied.isPresent() && baseline.isPresent()) {
            return applied.get().compareTo(baseline.get()) >= 0 ? applied : baseline;
        }
        return applied.isPresent() ? applied : baseline;
    }

    Collection<RoutineNumber> numbers() {
        return numbers;
    }
}
