package dev.turnstone.cli.command.replication;

import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.replication.CarriedRollOut;
import dev.turnstone.cli.work.replication.PlannedRollOut;
import dev.turnstone.replication.run.Limits;
import dev.turnstone.settings.type.GateSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code turnstone replication migrate}. */
final class RollOutCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions targets;
    private final RunOptions run;
    private final Taken<String> handOver;
    private final OutputOptions output;

    RollOutCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Bring the publisher and all subscribers to the end of one changelog, in the order that keeps replication"
                        + " going. Stops before it would break, and goes on where it was when it is called again.",
                "Exit codes: 0 all have it, 3 owners of a subscriber have yet to run a file, 4 refused, nothing run, 5"
                        + " stopped or failed, 8 a server can't be reached.");
        this.here = here;
        this.targets = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.run = new RunOptions(syntax);
        syntax.setting(GateSettings.WAIT_AT_MOST, "--timeout");
        this.handOver = syntax.text(
                "FOLDER",
                "Where files go that owners of foreign subscribers are to run. Else: " + Limits.DEFAULTS.handOver()
                        + ".",
                "--hand-over");
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("replication migrate", here, output.output(), this::rollOut);
    }

    private ExitCode rollOut(Job job) {
        if (run.mode() == Manner.Mode.DRY_RUN) {
            return PlannedRollOut.of(job, job.targets(targets));
        }
        Path folder = handOver.value().map(Path::of).orElse(Limits.DEFAULTS.handOver());
        return new CarriedRollOut(folder).of(job, job.targets(targets));
    }
}
