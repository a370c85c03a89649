package dev.turnstone.cli.option;

import dev.turnstone.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On everything that writes. */
public final class RunOptions {
    /** Whether to do it. */
    public enum Mode {
        FOR_REAL,
        DRY_RUN
    }

    @Option(names = "--dry-run", description = "Show what would be done; write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Answer every question with yes.")
    private boolean yes;

    @Option(
            names = "--lock-wait",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "How long to wait for others. Else: 5m.")
    private @Nullable Duration lockWait;

    public Mode mode() {
        return dryRun ? Mode.DRY_RUN : Mode.FOR_REAL;
    }

    public boolean isAgreed() {
        return yes;
    }

    public Settings added(Settings settings) {
        return lockWait == null ? settings : settings.withLockWait(lockWait);
    }
}
