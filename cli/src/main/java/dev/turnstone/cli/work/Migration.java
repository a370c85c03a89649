package dev.turnstone.cli.work;

import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plan.Goal;
import dev.turnstone.settings.assign.Assignment;

/**
 * Runs what is pending.
 *
 * @param howFar to go
 * @param manner whether to do it
 */
public record Migration(HowFar howFar, Manner manner) implements Job.Work {
    @Override
    public ExitCode on(Job job, Assignment to) {
        Goal goal = howFar.goal(to);
        return new Deed(turnstone -> turnstone.plan(goal), turnstone -> turnstone.migrate(goal))
                .on(to.turnstone(), to, manner, job);
    }
}
