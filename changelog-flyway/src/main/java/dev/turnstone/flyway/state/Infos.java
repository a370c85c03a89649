package dev.turnstone.flyway.state;

import dev.turnstone.flyway.history.FlywayId;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.history.RowType;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.read.FlywayFolder;
import dev.turnstone.flyway.read.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how the migrations of a folder and the rows of a history stand to each other. Used once. */
public final class Infos {
    private final FlywayFolder folder;
    private final List<FlywayRow> rows;
    private final Rules rules;
    private final Map<Key, Migration> migrations = new HashMap<>();
    private final Set<Key> applied = new HashSet<>();
    private final Set<Integer> undone = new HashSet<>();
    private final Set<Integer> deleted = new HashSet<>();
    private final Set<Integer> outOfOrder = new HashSet<>();
    private final Map<String, Integer> newestRepeatable = new HashMap<>();
    private Optional<FlywayVersion> highestApplied = Optional.empty();
    private Optional<FlywayVersion> highestResolved = Optional.empty();
    private Optional<FlywayVersion> baseline = Optional.empty();

    /** What a file and its row have in common. */
    private record Key(Migrating kind, Optional<FlywayVersion> version, String description) {
        static Key of(Migration migration) {
            return of(migration.kind(), migration.version(), FlywayId.shownDescription(migration.description()));
        }

        static Key of(FlywayRow row) {
            Migrating kind = row.version().isEmpty()
                    ? Migrating.REPEATABLE
                    : row.type().isBaseline()
                            ? Migrating.BASELINE
                            : row.type().isUndo() ? Migrating.UNDO : Migrating.VERSIONED;
            return of(kind, row.version(), row.description());
        }

        private static Key of(Migrating kind, Optional<FlywayVersion> version, String description) {
            return new Key(kind, version, version.isEmpty() ? description : "");
        }
    }

    private Infos(FlywayFolder folder, List<FlywayRow> rows, Rules rules) {
        this.folder = folder;
        this.rows = rows;
        this.rules = rules;
    }

    /**
     * All rows by rank, and behind them what isn't applied, in the order of the folder. Left out are undo scripts, and rows
     * that only say of other versions that they are deleted.
     */
    public static List<Info> of(FlywayFolder folder, List<FlywayRow> rows, Rules rules) {
        Infos infos = new Infos(folder, rows, rules);
        infos.lookAtFiles();
        infos.lookAtRows();
        return infos.all();
    }

    private void lookAtFiles() {
        for (Migration migration : folder.migrations()) {
            migrations.putIfAbsent(Key.of(migration), migration);
            if (migration.kind() != Migrating.UNDO) {
                highestResolved = higher(highestResolved, migration.version());
            }
        }
    }

    private static Optional<FlywayVersion> higher(Optional<FlywayVersion> one, Optional<FlywayVersion> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return one.get().compareTo(other.get()) >= 0 ? one : other;
    }

    private void lookAtRows() {
        for (FlywayRow row : rows) {
            if (row.type() == RowType.DELETE) {
                newest(row).ifPresent(earlier -> deleted.add(earlier.rank()));
            } else if (row.type().isUndo()) {
                newest(row).ifPresent(earlier -> undone.add(earlier.rank()));
            }
        }
        rows.stream().filter(this::counts).forEach(this::lookAt);
        if (baseline.isEmpty() && nothingWasRun()) {
            baseline = folder.all(Migrating.BASELINE).map(Migration::version).reduce(Optional.empty(), Infos::higher);
        }
    }

    private boolean nothingWasRun() {
        return rows.stream().allMatch(row -> row.type() == RowType.SCHEMA);
    }

    private boolean counts(FlywayRow row) {
        return row.type() != RowType.DELETE
                && row.type() != RowType.SCHEMA
                && !row.type().isUndo()
                && !undone.contains(row.rank())
                && !deleted.contains(row.rank());
    }

    private void lookAt(FlywayRow row) {
        if (row.type() != RowType.BASELINE) {
            applied.add(Key.of(row));
        }
        if (row.version().isEmpty()) {
            newestRepeatable.put(row.description(), row.rank());
            return;
        }
        if (highestApplied
                .filter(highest -> row.version().get().compareTo(highest) <= 0)
                .isPresent()) {
            outOfOrder.add(row.rank());
        }
        highestApplied = higher(highestApplied, row.version());
        if (row.type().isBaseline() && row.isSuccess()) {
            baseline = row.version();
        }
    }

    /** The newest row in front of one that it takes away, as long as nobody has done so before. */
    private Optional<FlywayRow> newest(FlywayRow behind) {
        return rows.stream()
                .filter(row -> row.rank() < behind.rank()
                        && row.type() != RowType.DELETE
                        && !row.type().isUndo()
                        && !row.type().isBaseline()
                        && row.type() != RowType.SCHEMA
                        && row.version().equals(behind.version())
                        && (row.version().isPresent() || row.description().equals(behind.description()))
                        && !deleted.contains(row.rank())
                        && !undone.contains(row.rank()))
                .reduce((earlier, later) -> later);
    }

    private List<Info> all() {
        List<Info> all = new ArrayList<>();
        for (FlywayRow row : rows) {
            if (row.type() == RowType.DELETE && row.version().isPresent()) {
                continue;
            }
            Optional<Migration> migration =
                    row.type().isSynthetic() ? Optional.empty() : Optional.ofNullable(migrations.get(Key.of(row)));
            all.add(new Info(migration, Optional.of(row), stateOf(row, migration)));
        }
        int left = 0;
        for (Migration migration : folder.migrations()) {
            if (migration.kind() != Migrating.UNDO && !applied.contains(Key.of(migration))) {
                State state = stateOf(migration, left);
                left += state == State.PENDING && migration.version().isPresent() ? 1 : 0;
                all.add(new Info(Optional.of(migration), Optional.empty(), state));
            }
        }
        return all;
    }

    private State stateOf(FlywayRow row, Optional<Migration> migration) {
        if (undone.contains(row.rank())) {
            return State.UNDONE;
        }
        if (deleted.contains(row.rank())) {
            return State.DELETED;
        }
        if (row.type() == RowType.SCHEMA
                || row.type() == RowType.DELETE
                || row.type().isUndo()) {
            return State.SUCCESS;
        }
        if (row.type().isBaseline()) {
            return row.isSuccess() ? State.BASELINE : State.FAILED;
        }
        if (migration.isEmpty()) {
            return stateWithoutFile(row);
        }
        if (!row.isSuccess()) {
            return State.FAILED;
        }
        if (row.version().isEmpty()) {
            return stateOfRepeatable(row, migration.get());
        }
        return outOfOrder.contains(row.rank()) ? State.OUT_OF_ORDER : State.SUCCESS;
    }

    private State stateWithoutFile(FlywayRow row) {
        boolean missing = row.version().isEmpty()
                || highestResolved
                        .filter(highest -> row.version().get().compareTo(highest) < 0)
                        .isPresent();
        if (missing) {
            return row.isSuccess() ? State.MISSING_SUCCESS : State.MISSING_FAILED;
        }
        return row.isSuccess() ? State.FUTURE_SUCCESS : State.FUTURE_FAILED;
    }

    private State stateOfRepeatable(FlywayRow row, Migration migration) {
        if (!Integer.valueOf(row.rank()).equals(newestRepeatable.get(row.description()))) {
            return State.SUPERSEDED;
        }
        return migration.has(row.checksum()) ? State.SUCCESS : State.OUTDATED;
    }

    private State stateOf(Migration migration, int pendingBefore) {
        if (migration.use() == Migration.Use.LEFT_OUT) {
            return State.IGNORED;
        }
        if (migration.version().isEmpty()) {
            return State.PENDING;
        }
        FlywayVersion version = migration.version().get();
        if (migration.kind() == Migrating.BASELINE && !nothingWasRun()) {
            return State.IGNORED;
        }
        if (migration.kind() == Migrating.BASELINE
                && baseline.filter(version::equals).isPresent()) {
            return State.PENDING;
        }
        if (baseline.filter(base -> version.compareTo(base) < 0).isPresent()) {
            return State.BELOW_BASELINE;
        }
        if (baseline.filter(version::equals).isPresent()) {
            return State.BASELINE_IGNORED;
        }
        if (isAboveTarget(version, pendingBefore)) {
            return State.ABOVE_TARGET;
        }
        boolean late =
                highestApplied.filter(highest -> version.compareTo(highest) < 0).isPresent();
        return late && rules.order() == Rules.Order.STRICT ? State.IGNORED : State.PENDING;
    }

    private boolean isAboveTarget(FlywayVersion version, int pendingBefore) {
        if (rules.target() instanceof Target.UpTo upTo) {
            return version.compareTo(upTo.version()) > 0;
        }
        if (rules.target() instanceof Target.Current) {
            return highestApplied.map(highest -> version.compareTo(highest) > 0).orElse(true);
        }
        return rules.target() instanceof Target.Next && pendingBefore > 0;
    }
}
