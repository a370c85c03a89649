package dev.turnstone.cli.work.plugin;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.run.PluginOutcome;
import dev.turnstone.plugins.run.PluginsOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs what is pending of a core, and then of its plugins.
 *
 * @param schemas of them
 * @param target what the target is called in messages
 * @param manner whether to do it
 */
public record ProductMigration(PluginSchemas schemas, String target, Manner manner) {

    public ExitCode in(Job job) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            PluginSchemas watched = schemas.with(display);
            if (manner.mode() == Manner.Mode.DRY_RUN) {
                PluginsView view = watched.forPrinting().look();
                job.report().scripts(view, Optional.empty());
                return ExitCode.worstOf(view.plan().problems());
            }
            Cancellation cancellation = job.cancellation();
            PluginsOutcome outcome = watched.with(cancellation).migrate();
            display.close();
            if (cancellation.isRequested() && outcome.isComplete()) {
                job.notes().insist("Stopping was asked for, but everything was done already.");
            }
            job.report().outcome(target, outcome, timeOf(outcome.core()));
            if (outcome.plugins().isEmpty()) {
                job.notes().say("There is no plugin with a schema in " + schemas.folder() + ".");
            }
            outcomes(outcome).forEach(one -> trace(job, one));
            return codeOf(outcome);
        }
    }

    private static Duration timeOf(Outcome outcome) {
        return outcome.done().stream().map(Outcome.Done::took).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Outcome> outcomes(PluginsOutcome outcome) {
        List<Outcome> all = new ArrayList<>(List.of(outcome.core()));
        for (PluginOutcome one : outcome.plugins()) {
            if (one instanceof PluginOutcome.Ran ran) {
                all.add(ran.outcome());
            }
        }
        return all;
    }

    private static void trace(Job job, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            job.notes().trace(failed.failure().cause());
        }
    }

    /** What was passed over is told, and no failure: that was asked for. */
    private static ExitCode codeOf(PluginsOutcome outcome) {
        List<ExitCode> codes = new ArrayList<>(List.of(ExitCode.of(outcome.core())));
        for (PluginOutcome one : outcome.plugins()) {
            if (one instanceof PluginOutcome.Ran ran
                    && !outcome.passedOver().contains(one.plugin().id())) {
                codes.add(ExitCode.of(ran.outcome()));
            }
        }
        return ExitCode.worst(codes);
    }
}
