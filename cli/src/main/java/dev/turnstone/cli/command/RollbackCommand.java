package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.WayBack;
import java.util.concurrent.Callable;

/** {@code turnstone rollback}. */
public final class RollbackCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final ReachOptions reach;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public RollbackCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Take back what lies above a version or a tag, what ran after a moment, or so many steps, newest first: by"
                        + " the U_ routines, or the changelog's own way back.",
                "Shows what it will take back and asks first; --yes where nobody can be asked.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.reach = ReachOptions.back(syntax);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run(
                "rollback",
                here,
                output.output(),
                job -> job.onEach(database, several, new WayBack(reach.howFar(), run)));
    }
}
