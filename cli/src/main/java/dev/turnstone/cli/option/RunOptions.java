package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.settings.type.JdbcSettings;

/** On everything that writes. */
public final class RunOptions {
    private final Flag dryRun;
    private final Flag yes;

    /** Whether to do it. */
    public enum Mode {
        FOR_REAL,
        DRY_RUN
    }

    public RunOptions(Syntax syntax) {
        dryRun = syntax.flag("Show what would be done; write nothing.", "--dry-run");
        yes = syntax.flag("Answer every question with yes.", "--yes");
        syntax.setting(JdbcSettings.LOCK_WAIT);
    }

    public Mode mode() {
        return dryRun.isGiven() ? Mode.DRY_RUN : Mode.FOR_REAL;
    }

    public boolean isAgreed() {
        return yes.isGiven();
    }
}
