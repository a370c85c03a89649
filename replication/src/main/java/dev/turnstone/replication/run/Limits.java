package dev.turnstone.replication.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a roll-out is run.
 *
 * @param waitAtMost for each thing that others have to do: apply what was written, copy rows, run a file
 * @param handOver the folder for files that the owners of subscribers are to run
 */
public record Limits(Duration waitAtMost, Path handOver) {
    /** Five minutes, and the folder {@code hand-over}. */
    public static final Limits DEFAULTS = new Limits(Duration.ofMinutes(5), Path.of("hand-over"));

    public Limits {
        Objects.requireNonNull(waitAtMost, "waitAtMost");
        Objects.requireNonNull(handOver, "handOver");
    }
}
