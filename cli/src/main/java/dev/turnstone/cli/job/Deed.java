package dev.turnstone.cli.job;

import dev.turnstone.Watched;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.plan.Emptied;
import dev.turnstone.cli.plan.Losses;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plan.Plan;
import dev.turnstone.settings.assign.Assignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command that writes does to a target: for real, or, when it is a dry run, only in words.
 *
 * @param planned what would be done
 * @param done does it
 * @param <T> the library that does it
 */
public record Deed<T extends Watched<T>>(Function<T, Plan> planned, Function<T, Outcome> done) {

    /** @param library for the target, with the changelog if there is one */
    public ExitCode on(T library, Assignment to, Manner run, Job job) {
        List<String> losses = new ArrayList<>();
        try (RunDisplay display = new RunDisplay(job.notes(), plan -> {
            losses.addAll(Losses.of(plan));
            if (run.isAgreed()) {
                // Whoever was asked has them before their eyes.
                Emptied.by(plan).list(job.notes()::insist);
                Losses.list(losses, losses.size(), job.notes()::insist);
            }
        })) {
            T watched = library.with(display);
            if (run.mode() == Manner.Mode.DRY_RUN) {
                Plan plan = planned.apply(watched.forPrinting());
                job.report().script(to.target().name(), plan, Optional.empty());
                return ExitCode.worstOf(plan.problems());
            }
            long begin = System.nanoTime();
            Cancellation cancellation = job.cancellation();
            Outcome outcome = done.apply(watched.with(cancellation));
            display.close();
            if (cancellation.isRequested() && outcome instanceof Outcome.Completed) {
                job.notes().insist("Stopping was asked for, but everything was done already.");
            }
            job.report().outcome(to.target().name(), outcome, Duration.ofNanos(System.nanoTime() - begin), losses);
            if (outcome instanceof Outcome.Failed failed) {
                job.notes().trace(failed.failure().cause());
            }
            return ExitCode.of(outcome);
        }
    }
}
