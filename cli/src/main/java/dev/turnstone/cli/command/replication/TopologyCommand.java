package dev.turnstone.cli.command.replication;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.UnusedChangelog;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.replication.LookAtReplication;
import java.util.concurrent.Callable;

/** {@code turnstone replication status}. */
final class TopologyCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions targets;
    private final OutputOptions output;

    TopologyCommand(Syntax syntax, Surroundings here) {
        syntax.says("Show who replicates what to whom, and what is wrong with it today. Writes nothing.");
        this.here = here;
        UnusedChangelog.on(syntax);
        this.targets = new TargetOptions(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run(
                "replication status",
                here,
                output.output(),
                job -> LookAtReplication.SHOWN.in(job, job.targets(targets)));
    }
}
