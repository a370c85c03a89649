package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.DialectOption;
import dev.turnstone.cli.option.FileOption;
import dev.turnstone.cli.option.HistoryRowsOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.WrittenScript;
import dev.turnstone.cli.work.WrittenScript.Direction;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code turnstone script}. */
public final class ScriptCommand implements Callable<Integer> {
    private final Surroundings here;
    private final DialectOption dialect;
    private final Flag rollback;
    private final ReachOptions reach;
    private final HistoryRowsOption history;
    private final FileOption file;
    private final TargetOptions database;
    private final OutputOptions output;

    public ScriptCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Write the SQL of what is pending, or with --rollback of what takes it back, to be executed by hand. Changes"
                        + " no database.",
                "With --dialect no database is asked: everything counts as pending, and for --rollback as applied.");
        this.here = here;
        ChangelogOptions changelog = new ChangelogOptions(syntax);
        this.dialect = new DialectOption(syntax);
        this.rollback = syntax.flag("What takes it back, newest first; wants --to or --count.", "--rollback");
        this.reach = ReachOptions.onwards(syntax);
        OrderOptions.on(syntax);
        this.history = new HistoryRowsOption(syntax);
        this.file = new FileOption(syntax);
        this.database = new TargetOptions(syntax, changelog);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("script", here, output.output(), job -> {
            WrittenScript work = new WrittenScript(
                    rollback.isGiven() ? Direction.BACK : Direction.ONWARDS,
                    reach.howFar(),
                    history.rows(),
                    file.file());
            Optional<String> product = dialect.dialect();
            return product.isPresent() ? work.assumed(job, database, here, product.get()) : work.live(job, database);
        });
    }
}
