package dev.turnstone.cli.command.replication;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.replication.PlannedRollOut;
import java.util.concurrent.Callable;

/** {@code turnstone replication check}. */
final class RollOutCheckCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions targets;
    private final OutputOptions output;

    RollOutCheckCommand(Syntax syntax, Surroundings here) {
        syntax.says("Show what pending statements mean for replication, and what would be done where, in which order."
                + " Writes nothing.");
        this.here = here;
        this.targets = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("replication check", here, output.output(), job -> PlannedRollOut.of(job, job.targets(targets)));
    }
}
