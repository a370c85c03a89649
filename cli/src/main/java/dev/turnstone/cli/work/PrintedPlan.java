package dev.turnstone.cli.work;

import dev.turnstone.Status;
import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.work.plugin.SetPlugins;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.settings.assign.Assignment;
import java.util.Optional;

/**
 * Prints the SQL that a run would send.
 *
 * @param howFar the run would go
 * @param rows whether what records the steps is printed too
 */
public record PrintedPlan(HowFar howFar, HistoryRows rows) implements Job.Work {
    @Override
    public void check(Assignment target) {
        howFar.goal(target);
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        Optional<PluginSchemas> product = SetPlugins.behindCore(to).map(schemas -> schemas.to(howFar.goal(to)));
        try (RunDisplay display = new RunDisplay(job.notes())) {
            if (product.isPresent()) {
                PluginsView view = product.get().with(display).forPrinting().look();
                job.report().scripts(view, rows.of(view.asOne(), to.settings()));
                return ExitCode.worstOf(view.plan().problems());
            }
            Status status = to.turnstone().with(display).forPrinting().preview(howFar.goal(to));
            job.report().script(to.target().name(), status.plan(), rows.of(status, to.settings()));
            return ExitCode.worstOf(status.plan().problems());
        }
    }
}
