package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.FileOption;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.report.Report.CleanedView;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.offline.CleanSql;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code turnstone clean-sql}. */
public final class CleanSqlCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<String> file;
    private final Taken<String> dialect;
    private final Taken<List<String>> tables;
    private final FileOption out;
    private final Flag diff;
    private final OutputOptions output;

    public CleanSqlCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Free the SQL that another tool has printed, alembic's offline mode, or the dry run of Liquibase or Flyway,"
                        + " from its log lines, from what it does to its version table, and from empty statements.",
                "Transactions stay as they are. What can't be told to be SQL is shown, and nothing is written.");
        this.here = here;
        this.file = syntax.argument(0, "1", "FILE", "What the other tool has printed.");
        this.dialect = syntax.text(
                "NAME", "The kind of database that it is for, as with script. Else: postgresql.", "--dialect");
        this.tables = syntax.texts(
                "NAME",
                "A table in which a tool keeps its versions, beside alembic_version, databasechangelog,"
                        + " databasechangeloglock and flyway_schema_history. Repeatable.",
                "--version-table");
        this.out = new FileOption(syntax);
        this.diff = syntax.flag("Print what is taken out, as a diff, and not the SQL.", "--diff");
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        CleanSql work = new CleanSql(
                Path.of(file.value().orElseThrow()),
                dialect.value().orElse("postgresql"),
                tables.value().orElse(List.of()),
                out.unlessStdout(),
                diff.isGiven() ? CleanedView.DIFF : CleanedView.SQL);
        return Job.run("clean-sql", here, output.output(), work::in);
    }
}
