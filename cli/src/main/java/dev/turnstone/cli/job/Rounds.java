package dev.turnstone.cli.job;

import dev.turnstone.cli.demand.Several;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.report.SharedReport;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.settings.assign.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A command that works on several targets, one after the other or some at a time, each for itself. */
final class Rounds {
    private final Job job;
    private final Several several;
    private final Job.Work work;
    private final Report report;
    private final AtomicBoolean failed = new AtomicBoolean();

    Rounds(Job job, Several several, Job.Work work) {
        this.job = job;
        this.several = several;
        this.work = work;
        this.report = SharedReport.of(job.report());
    }

    /** Works on all of these, or up to the first that fails; tells of all in one table at the end. */
    ExitCode over(List<Assignment> targets) {
        List<Round> rounds = new ArrayList<>();
        targets.forEach(target -> rounds.add(new Round(target)));
        if (several.parallel() == 1) {
            rounds.forEach(this::work);
        } else {
            atATime(rounds);
        }
        report.summary(rounds);
        return ExitCode.worst(
                rounds.stream().flatMap(round -> round.code().stream()).toList());
    }

    private void atATime(List<Round> rounds) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(several.parallel(), rounds.size()));
        rounds.forEach(round -> threads.execute(() -> work(round)));
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                // The runs are asked to stop in another way; what they have begun has to be told of.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Round round) {
        if (failed.get() && several.stopsAtFailure() || job.isToEnd()) {
            return;
        }
        job.notes().say(round.announcement());
        Notes notes = several.parallel() == 1 ? job.notes() : job.notes().of("[" + round.place() + "] ");
        Job own = job.with(notes, report.of(round, notes));
        ExitCode code;
        try {
            code = own.attempt(round.target(), work);
        } catch (RuntimeException | Error e) {
            own.report().faultOf(round.target().place(), e);
            notes.trace(e);
            code = ExitCode.FAULT;
        }
        round.ended(code);
        if (code != ExitCode.DONE && code != ExitCode.PENDING) {
            failed.set(true);
        }
    }
}
