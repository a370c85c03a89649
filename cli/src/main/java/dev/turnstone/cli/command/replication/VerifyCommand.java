package dev.turnstone.cli.command.replication;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.UnusedChangelog;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.replication.LookAtReplication;
import java.util.concurrent.Callable;

/** {@code turnstone replication verify}. */
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions targets;
    private final OutputOptions output;

    VerifyCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Find out whether subscribers can take all that is published: tables, columns, types, keys, slots."
                        + " Writes nothing.",
                "Exit codes: 0 they can, 4 they can't, 8 a server can't be reached.");
        this.here = here;
        UnusedChangelog.on(syntax);
        this.targets = new TargetOptions(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run(
                "replication verify",
                here,
                output.output(),
                job -> LookAtReplication.JUDGED.in(job, job.targets(targets)));
    }
}
