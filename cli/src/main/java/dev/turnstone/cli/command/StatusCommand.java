package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.ShownStatus;
import java.util.concurrent.Callable;

/** {@code turnstone status}. */
public final class StatusCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final Flag exitCode;
    private final SeveralOptions several;
    private final OutputOptions output;

    public StatusCommand(Syntax syntax, Surroundings here) {
        syntax.says("Show what is applied, what is pending and what is wrong. Writes nothing.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        OrderOptions.on(syntax);
        PluginOptions.on(syntax);
        this.exitCode = syntax.flag("Exit with 3 when something is pending.", "--exit-code");
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        ShownStatus work = exitCode.isGiven() ? ShownStatus.WITH_EXIT_CODE : ShownStatus.FOR_PEOPLE;
        return Job.run("status", here, output.output(), job -> job.onEach(database, several, work));
    }
}
