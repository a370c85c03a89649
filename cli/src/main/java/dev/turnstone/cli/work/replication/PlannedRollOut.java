package dev.turnstone.cli.work.replication;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.replication.Replication;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;

/** Shows what a roll-out would do. */
public final class PlannedRollOut {
    private PlannedRollOut() {}

    /** Tells it. */
    public static ExitCode of(Job job, List<Assignment> targets) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            RollOut rollOut = Replication.of(
                            NamedSites.of(targets, target -> target.turnstone().with(display)))
                    .check();
            job.report().rollOut(rollOut);
            return ExitCode.worstOf(rollOut.problems());
        }
    }
}
