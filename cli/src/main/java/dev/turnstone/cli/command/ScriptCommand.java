package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Offline;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.Target;
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
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Preview;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code turnstone script}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Write the SQL of what is pending, or with --rollback of what takes it back, to be executed by hand. Changes"
                    + " no database.",
            "With --dialect no database is asked: everything counts as pending, and for --rollback as applied."
        })
public final class ScriptCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Mixin
    private final DialectOption dialect = new DialectOption();

    @Option(names = "--rollback", description = "What takes it back, newest first; wants --to or --count.")
    private boolean rollback;

    @Mixin
    private final ReachOptions reach = new ReachOptions();

    @Mixin
    private final OrderOptions order = new OrderOptions();

    @Mixin
    private final HistoryRowsOption history = new HistoryRowsOption();

    @Mixin
    private final FileOption file = new FileOption();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public ScriptCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Optional<Reach> given = reach.reach(changelog);
        return Job.run("script", here, output, job -> {
            if (rollback && given.isEmpty()) {
                throw new TurnstoneException(RollbackCommand.howFar());
            }
            Optional<String> product = dialect.dialect();
            if (product.isEmpty()) {
                return job.withTarget(database, target -> written(job, live(job, target, given)));
            }
            refuseBoth();
            Offline offline = Offline.of(changelog.source(here), product.get());
            return written(
                    job, assumed(database.settings().schema().map(offline::in).orElse(offline), given));
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

    private Status live(Job job, Target target, Optional<Reach> given) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Turnstone turnstone = Turnstone.of(changelog.source(here), target)
                    .with(database.settings())
                    .with(display);
            return rollback ? turnstone.previewRollback(given.orElseThrow()) : turnstone.preview(goal(given));
        }
    }

    private Status assumed(Offline offline, Optional<Reach> given) {
        return rollback
                ? offline.from(new Reach.Newest()).previewRollback(given.orElseThrow())
                : offline.preview(goal(given));
    }

    private Goal goal(Optional<Reach> given) {
        return new Goal(given.orElse(new Reach.Newest()), order.order());
    }

    private ExitCode written(Job job, Status status) {
        List<Problem> missing = Preview.missing(status.plan());
        if (!status.plan().hasErrors() && !missing.isEmpty()) {
            throw new TurnstoneException(missing);
        }
        ScriptFile.write(job, status, history.rows(status, database), file.file());
        return ExitCode.worstOf(status.plan().problems());
    }
}
