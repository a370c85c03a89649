package dev.turnstone.cli.option;

import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.settings.type.WaitSettings;

/** On everything that writes. */
public final class RunOptions implements Manner {
    private final Flag dryRun;
    private final Flag yes;

    public RunOptions(Syntax syntax) {
        dryRun = syntax.flag("Show what would be done; write nothing.", "--dry-run");
        yes = syntax.flag("Answer every question with yes.", "--yes");
        syntax.setting(WaitSettings.LOCK_WAIT);
    }

    @Override
    public Mode mode() {
        return dryRun.isGiven() ? Mode.DRY_RUN : Mode.FOR_REAL;
    }

    @Override
    public boolean isAgreed() {
        return yes.isGiven();
    }
}
