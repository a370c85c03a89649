package dev.turnstone.cli.command;

import dev.turnstone.FileRunner;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.SqlFileOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.value.CountOption;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.FileRun;
import dev.turnstone.file.Keep;
import java.util.concurrent.Callable;

/** {@code turnstone run}. */
public final class RunCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Flag record;
    private final Taken<Integer> from;
    private final Taken<Integer> rows;
    private final SqlFileOptions file;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public RunCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Run one SQL file, without a changelog: in one transaction, unless the file begins and ends its own."
                        + " What the database answers is printed, and how long each statement took.",
                "Without --record no table of ours comes into being. With TURNSTONE_MIGRATION_DRYRUN=true, or --dry-run,"
                        + " the SQL is printed, and nothing is touched.");
        this.here = here;
        this.file = new SqlFileOptions(syntax);
        this.record = syntax.flag(
                "Keep in the database that the file was run: a second run of it does nothing, and one that was"
                        + " interrupted is gone on with.",
                "--record");
        this.from = syntax.value(
                new CountOption("statements"),
                "N",
                "Begin with this statement; those before it are taken to be done.",
                "--from-statement");
        this.rows = syntax.value(
                new CountOption("rows"),
                "N",
                "Show so many rows of each answer. Else: " + FileRunner.ROWS_SHOWN + ".",
                "--rows");
        this.database = new TargetOptions(syntax, file);
        this.run = new RunOptions(syntax);
        this.several = new SeveralOptions(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        FileRun work = new FileRun(
                record.isGiven() ? Keep.RECORD : Keep.NOTHING,
                from.value().orElse(1),
                rows.value().orElse(FileRunner.ROWS_SHOWN),
                run);
        return Job.run("run", here, output.output(), job -> {
            file.refuseUnheard(here.environment().keySet());
            return job.onEach(database, several, work);
        });
    }
}
