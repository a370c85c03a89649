package dev.turnstone.flyway.state;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.flyway.history.FlywayId;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.history.RowType;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.read.Migration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands against a run, by Flyway's rules: what is recorded and isn't so any more, and what was passed over. */
public final class Validation {
    private final Rules rules;
    private final String location;
    private final Optional<FlywayVersion> baseline;
    private final Consumer<Problem> problems;

    /**
     * About these.
     *
     * @param location of the folder, for commands in advice
     */
    public Validation(List<Info> infos, Rules rules, String location, Consumer<Problem> problems) {
        this.rules = rules;
        this.location = location;
        this.problems = problems;
        this.baseline = infos.stream()
                .filter(info -> info.state() == State.BASELINE)
                .flatMap(info -> info.version().stream())
                .reduce((earlier, later) -> later);
    }

    /** Tells what is against one of them; tells whether there is something. */
    public boolean refuses(Info info) {
        Optional<Problem> problem = problemOf(info);
        problem.ifPresent(problems);
        return problem.isPresent();
    }

    private Optional<Problem> problemOf(Info info) {
        State state = info.state();
        boolean settled = state == State.UNDONE || state == State.ABOVE_TARGET || state == State.DELETED;
        if (settled || rules.ignores(info)) {
            return Optional.empty();
        }
        if (state.isFailed()) {
            return Optional.of(failed(info));
        }
        if (info.migration().isEmpty()) {
            return withoutFile(info);
        }
        if (info.row().isEmpty()) {
            return state == State.IGNORED && info.migration().get().kind() == Migrating.VERSIONED
                    ? passedOver(info.migration().get())
                    : Optional.empty();
        }
        return edited(info.migration().get(), info.row().get());
    }

    private Problem failed(Info info) {
        return new Problem(
                ErrorCode.STEP_HALF_APPLIED,
                info.name() + " is recorded as failed: some of it may be in place.",
                places(info),
                Advice.of("Look at the database, and take back what it did. Then remove the row: ")
                        .then(NextCommand.of("repair", location))
                        .then("."));
    }

    private List<Position> places(Info info) {
        return info.migration().map(Migration::at).stream().toList();
    }

    private Optional<Problem> withoutFile(Info info) {
        FlywayRow row = info.row().orElseThrow();
        boolean needsNone = row.type().isSynthetic() || row.type().isUndo() || info.state() == State.SUPERSEDED;
        if (needsNone) {
            return Optional.empty();
        }
        boolean future = info.state().isFuture();
        return Optional.of(new Problem(
                future ? ErrorCode.DATABASE_AHEAD : ErrorCode.FILE_GONE,
                info.name() + " is recorded as applied"
                        + (future ? ", and is above all that is in the folder." : ", and its file is gone."),
                List.of(),
                future
                        ? Advice.of("Use the release that has it; or ignore what is newer: --ignore *:future.")
                        : Advice.of("Put the file back; or, if it is gone for good: ")
                                .then(NextCommand.of("repair", location))
                                .then(".")));
    }

    private Optional<Problem> passedOver(Migration migration) {
        if (migration.use() == Migration.Use.LEFT_OUT) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                ErrorCode.OUT_OF_ORDER,
                migration.script() + " is below the highest version that is applied, and was never run.",
                List.of(migration.at()),
                "Give it a higher version; or run it all the same, with --out-of-order."));
    }

    private Optional<Problem> edited(Migration migration, FlywayRow row) {
        boolean below = row.version()
                .flatMap(version -> baseline.map(base -> version.compareTo(base) <= 0))
                .orElse(false);
        if (below) {
            return Optional.empty();
        }
        if (isOfOtherType(migration, row)) {
            return Optional.of(changed(migration, "was a migration of type " + row.type() + " when it was applied"));
        }
        if (row.version().isPresent() && !migration.has(row.checksum())) {
            return Optional.of(changed(
                    migration,
                    "has changed since it was applied: its checksum is " + shown(migration.checksum())
                            + ", and the recorded one " + shown(row.checksum())));
        }
        if (!FlywayId.shownDescription(migration.description()).equals(row.description())) {
            return Optional.of(changed(migration, "was called '" + row.description() + "' when it was applied"));
        }
        return Optional.empty();
    }

    private static boolean isOfOtherType(Migration migration, FlywayRow row) {
        boolean java = row.type() == RowType.JDBC || row.type() == RowType.JDBC_BASELINE;
        boolean known = java || row.type() == RowType.SQL || row.type() == RowType.SQL_BASELINE;
        return known && java != migration.isJava();
    }

    private static String shown(Optional<Integer> checksum) {
        return checksum.map(String::valueOf).orElse("none");
    }

    private Problem changed(Migration migration, String how) {
        return new Problem(
                ErrorCode.CHECKSUM_CHANGED,
                migration.script() + " " + how + ".",
                List.of(migration.at()),
                Advice.of("Put it back as it was, and write a new migration. If it is right as it is: ")
                        .then(NextCommand.of("repair", location))
                        .then("."));
    }

    /** Whether a row is to be given what its file says now. */
    public boolean isEdited(Info info) {
        return info.migration().isPresent()
                && info.row().isPresent()
                && info.version().isPresent()
                && !info.state().isFailed()
                && edited(info.migration().get(), info.row().get()).isPresent();
    }
}
