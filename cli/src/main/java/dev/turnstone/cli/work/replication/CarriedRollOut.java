package dev.turnstone.cli.work.replication;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.progress.RollOutDisplay;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.replication.Replication;
import dev.turnstone.replication.Sites;
import dev.turnstone.replication.run.Limits;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.GateSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Carries a roll-out through.
 *
 * @param handOver the folder for files that the owners of subscribers are to run
 */
public record CarriedRollOut(Path handOver) {

    /** Does it. */
    public ExitCode of(Job job, List<Assignment> targets) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Sites sites = NamedSites.of(targets, target -> target.turnstone().with(display));
            Limits limits = new Limits(waitAtMost(targets), handOver);
            RollOutOutcome outcome = Replication.of(sites)
                    .with(limits)
                    .with(new RollOutDisplay(job.notes()))
                    .with(job.cancellation())
                    .migrate();
            display.close();
            job.report().rolledOut(outcome);
            return codeOf(outcome);
        }
    }

    private static Duration waitAtMost(List<Assignment> targets) {
        return targets.get(0).values().duration(GateSettings.WAIT_AT_MOST).orElse(Limits.DEFAULTS.waitAtMost());
    }

    private static ExitCode codeOf(RollOutOutcome outcome) {
        if (outcome instanceof RollOutOutcome.Stopped stopped) {
            ExitCode code = ExitCode.worstOf(stopped.problems());
            // Servers before this one were changed, so "nothing run" would be wrong.
            return code == ExitCode.INVALID ? ExitCode.FAILED : code;
        }
        return outcome instanceof RollOutOutcome.Refused refused
                ? ExitCode.worstOf(refused.rollOut().problems())
                : ExitCode.DONE;
    }
}
