package dev.turnstone.cli.work;

import dev.turnstone.ErrorCode;
import dev.turnstone.Offline;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.demand.Targets;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.job.ScriptFile;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.print.Preview;
import dev.turnstone.settings.assign.Assignment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes the SQL of a run, to be executed by hand.
 *
 * @param direction of the run
 * @param howFar it would go
 * @param rows whether the script writes the history, too
 * @param file where it goes; empty for the result
 */
public record WrittenScript(Direction direction, HowFar howFar, HistoryRows rows, Optional<Path> file) {
    /** Of a run. */
    public enum Direction {
        ONWARDS,
        BACK
    }

    public WrittenScript {
        if (direction == Direction.BACK) {
            WayBack.requireGiven(howFar);
        }
    }

    /** For the target that the settings name. */
    public ExitCode live(Job job, Targets targets) {
        return job.onOne(targets, this::live);
    }

    /** For a database that nobody asks. */
    public ExitCode assumed(Job job, Targets targets, Surroundings here, String product) {
        refuseTarget(targets);
        Assignment nobody = targets.offline(here);
        Offline login = Offline.of(nobody.source(), product);
        Offline there = nobody.settings().schema().map(login::in).orElse(login);
        return written(
                job, nobody, assumed(nobody.settings().role().map(there::inRole).orElse(there), nobody));
    }

    /** @throws TurnstoneException when somebody names a database that nobody would ask */
    public static void refuseTarget(Targets targets) {
        if (targets.isGiven()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "With --dialect no database is asked, and --url names one.",
                    List.of(),
                    "Leave out one of them."));
        }
    }

    private ExitCode live(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Turnstone turnstone = to.turnstone().with(display).forPrinting();
            return written(
                    job,
                    to,
                    direction == Direction.BACK
                            ? turnstone.previewRollback(howFar.reach(to).orElseThrow())
                            : turnstone.preview(howFar.goal(to)));
        }
    }

    private Status assumed(Offline offline, Assignment to) {
        return direction == Direction.BACK
                ? offline.from(new Reach.Newest())
                        .previewRollback(howFar.reach(to).orElseThrow())
                : offline.preview(howFar.goal(to));
    }

    private ExitCode written(Job job, Assignment to, Status status) {
        List<Problem> missing = Preview.missing(status.plan());
        if (!status.plan().hasErrors() && !missing.isEmpty()) {
            throw new TurnstoneException(missing);
        }
        ScriptFile.write(job, status, rows.of(status, to.settings()), file);
        return ExitCode.worstOf(status.plan().problems());
    }
}
