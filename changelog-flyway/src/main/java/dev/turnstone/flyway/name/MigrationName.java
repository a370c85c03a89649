package dev.turnstone.flyway.name;

import java.util.Objects;
import java.util.Optional;

/**
 * What the name of a file says.
 *
 * @param kind what sort of file it is
 * @param version empty for those that have none
 * @param description with blanks for underscores; possibly empty
 */
public record MigrationName(Kind kind, Optional<FlywayVersion> version, String description) {

    /** What sort of file it is. */
    public sealed interface Kind {}

    /** What is run once, or again, or takes something back. */
    public enum Migrating implements Kind {
        /** Run once, in the order of versions. */
        VERSIONED,
        /** Stands for all versions up to its own, where nothing was run yet. */
        BASELINE,
        /** Takes back the one of its version. */
        UNDO,
        /** Run again whenever it has changed, behind all versions. */
        REPEATABLE
    }

    /** What is run when something happens. */
    public record Callback(Event event) implements Kind {
        public Callback {
            Objects.requireNonNull(event, "event");
        }
    }

    public MigrationName {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(description, "description");
    }
}
