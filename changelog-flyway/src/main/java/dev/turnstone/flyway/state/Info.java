package dev.turnstone.flyway.state;

import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.read.Migration;
import java.util.Objects;
import java.util.Optional;

/**
 * A migration, a row of the history, or both.
 *
 * @param migration what the folder has; empty where it has nothing of the kind
 * @param row what the history has; empty where nothing was applied
 */
public record Info(Optional<Migration> migration, Optional<FlywayRow> row, State state) {
    public Info {
        Objects.requireNonNull(migration, "migration");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(state, "state");
    }

    /** The version that the history or else the file says. */
    public Optional<FlywayVersion> version() {
        return row.isPresent() ? row.get().version() : migration.flatMap(Migration::version);
    }

    /** The description that the history or else the file says. */
    public String description() {
        return row.map(FlywayRow::description)
                .or(() -> migration.map(Migration::description))
                .orElse("");
    }

    /** What people call it. */
    public String name() {
        return migration
                .map(Migration::script)
                .or(() -> row.map(FlywayRow::script))
                .orElse("?");
    }
}
