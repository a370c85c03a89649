package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.DialectOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.Validation;
import java.util.concurrent.Callable;

/** {@code turnstone validate}. */
public final class ValidateCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final DialectOption dialect;
    private final SeveralOptions several;
    private final OutputOptions output;

    public ValidateCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Find everything that would keep migrate from starting. Writes nothing.",
                "Without a database: what the files alone tell; a Liquibase changelog is read for each kind of database, or"
                        + " for that of --dialect.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.dialect = new DialectOption(syntax);
        OrderOptions.on(syntax);
        PluginOptions.on(syntax);
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        Validation work = new Validation(database, dialect.dialect());
        return Job.run("validate", here, output.output(), job -> work.in(job, here, several));
    }
}
