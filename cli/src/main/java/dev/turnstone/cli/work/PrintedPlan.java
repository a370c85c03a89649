package dev.turnstone.cli.work;

import dev.turnstone.Status;
import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.settings.assign.Assignment;

/**
 * Prints the SQL that a run would send.
 *
 * @param howFar the run would go
 * @param rows whether what records the steps is printed too
 */
public record PrintedPlan(HowFar howFar, HistoryRows rows) implements Job.Work {
    @Override
    public ExitCode on(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Status status = to.turnstone().with(display).forPrinting().preview(howFar.goal(to));
            job.report().script(to.target().name(), status.plan(), rows.of(status, to.settings()));
            return ExitCode.worstOf(status.plan().problems());
        }
    }
}
