package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.GateOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.SetPlugins;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Look;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code turnstone wait}. */
public final class WaitCommand implements Callable<Integer> {
    private static final String ENDING = "Waiting no longer: what was seen last is told.";

    private final Surroundings here;
    private final TargetOptions database;
    private final OutputOptions output;

    public WaitCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Wait until somebody else's migrate has applied all of the changelog. Writes nothing.",
                "Exit codes: 0 all is applied, 3 it isn't in time, 8 nobody could look, 4 and 7 at once when the history"
                        + " doesn't fit or is ahead. SIGTERM ends it as if the time were over.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        OrderOptions.on(syntax);
        PluginOptions.on(syntax);
        GateOptions.on(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("wait", here, output.output(), this::await);
    }

    private ExitCode await(Job job) {
        List<Assignment> targets = job.targets(database);
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Look look = Assignments.gate(targets, SetPlugins::guarded)
                    .with(Gate.Mode.WAIT)
                    .with(display)
                    .with(job.cancellation(ENDING))
                    .seen();
            return job.tell(targets, look);
        }
    }
}
