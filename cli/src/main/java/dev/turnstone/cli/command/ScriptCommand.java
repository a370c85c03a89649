package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Offline;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.job.ScriptFile;
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
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Preview;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code turnstone script}. */
public final class ScriptCommand implements Callable<Integer> {
    private final Surroundings here;
    private final DialectOption dialect;
    private final Flag rollback;
    private final ReachOptions reach;
    private final OrderOptions order;
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
        this.order = new OrderOptions(syntax);
        this.history = new HistoryRowsOption(syntax);
        this.file = new FileOption(syntax);
        this.database = new TargetOptions(syntax, changelog);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("script", here, output.output(), job -> {
            if (rollback.isGiven() && !reach.isGiven()) {
                throw new TurnstoneException(RollbackCommand.howFar());
            }
            Optional<String> product = dialect.dialect();
            if (product.isEmpty()) {
                return job.onOne(database, this::live);
            }
            refuseBoth();
            Assignment nobody = database.offline(here);
            Offline offline = Offline.of(nobody.source(), product.get());
            return written(
                    job,
                    nobody,
                    assumed(nobody.settings().schema().map(offline::in).orElse(offline), nobody));
        });
    }

    private void refuseBoth() {
        if (database.isGiven()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "With --dialect no database is asked, and --url names one.",
                    List.of(),
                    "Leave out one of them."));
        }
    }

    private ExitCode live(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Turnstone turnstone = to.turnstone().with(display);
            return written(
                    job,
                    to,
                    rollback.isGiven()
                            ? turnstone.previewRollback(reach.reach(to).orElseThrow())
                            : turnstone.preview(goal(to)));
        }
    }

    private Status assumed(Offline offline, Assignment to) {
        return rollback.isGiven()
                ? offline.from(new Reach.Newest())
                        .previewRollback(reach.reach(to).orElseThrow())
                : offline.preview(goal(to));
    }

    private Goal goal(Assignment to) {
        return new Goal(reach.reach(to).orElse(new Reach.Newest()), order.order(to));
    }

    private ExitCode written(Job job, Assignment to, Status status) {
        List<Problem> missing = Preview.missing(status.plan());
        if (!status.plan().hasErrors() && !missing.isEmpty()) {
            throw new TurnstoneException(missing);
        }
        ScriptFile.write(job, status, history.rows(status, to.settings()), file.file());
        return ExitCode.worstOf(status.plan().problems());
    }
}
