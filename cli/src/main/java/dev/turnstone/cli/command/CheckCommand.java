package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.HistoryRowsOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.PrintedPlan;
import java.util.concurrent.Callable;

/** {@code turnstone check}. */
public final class CheckCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final ReachOptions reach;
    private final HistoryRowsOption history;
    private final SeveralOptions several;
    private final OutputOptions output;

    public CheckCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Print the exact SQL that migrate would run, as a script for the database's own client. Writes nothing.",
                "What migrate adds by itself is not in the script: its transactions and, without --with-history, its"
                        + " history.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.reach = ReachOptions.onwards(syntax);
        OrderOptions.on(syntax);
        PluginOptions.on(syntax);
        this.history = new HistoryRowsOption(syntax);
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        PrintedPlan work = new PrintedPlan(reach.howFar(), history.rows());
        return Job.run("check", here, output.output(), job -> job.onEach(database, several, work));
    }
}
