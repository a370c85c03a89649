package dev.turnstone.flyway.source;

import dev.turnstone.flyway.history.FlywayId;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.history.RowType;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.InterruptedChangeset.Stop;
import java.util.List;
import java.util.Optional;

/** What the history says of a migration that was begun and not finished: Flyway may have been at it since. */
record Begun(InterruptedChangeset interrupted, List<FlywayRow> rows) {

    /** Whether somebody else has done since what was begun here: a version is applied once. */
    boolean isSettled() {
        return isApplying()
                && version().isPresent()
                && newest().filter(row -> row.isSuccess()
                                && row.type() != RowType.DELETE
                                && !row.type().isUndo())
                        .isPresent();
    }

    /**
     * Whether somebody has said since that nothing is left of it, as Flyway's {@code repair} does: the failure was recorded
     * together with what the journal knows, and isn't any more. Of a run that was killed nothing was recorded.
     */
    boolean isRepaired() {
        boolean recorded = interrupted.stop() instanceof Stop.Refused || interrupted.stop() instanceof Stop.RolledBack;
        return isApplying() && recorded && rows.stream().noneMatch(row -> isAbout(row) && !row.isSuccess());
    }

    private boolean isApplying() {
        return interrupted.direction() == Direction.APPLY;
    }

    private Optional<FlywayRow> newest() {
        return rows.stream().filter(this::isAbout).reduce((earlier, later) -> later);
    }

    /** Also when its file has got another name since. */
    boolean isAbout(Optional<FlywayVersion> version, String id) {
        return version().isPresent()
                ? version().equals(version)
                : interrupted.id().id().equals(id);
    }

    private boolean isAbout(FlywayRow row) {
        return isAbout(row.version(), row.applied().id().id());
    }

    private Optional<FlywayVersion> version() {
        return FlywayId.version(interrupted.id()).flatMap(FlywayVersion::parse);
    }
}
