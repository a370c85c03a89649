package dev.turnstone.cli.work;

import dev.turnstone.Turnstone;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.work.plugin.ProductMigration;
import dev.turnstone.cli.work.plugin.SetPlugins;
import dev.turnstone.plan.Goal;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.settings.assign.Assignment;
import java.util.Optional;

/**
 * Runs what is pending.
 *
 * @param howFar to go
 * @param manner whether to do it
 */
public record Migration(HowFar howFar, Manner manner) implements Job.Work {
    @Override
    public void check(Assignment target) {
        howFar.goal(target);
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        Goal goal = howFar.goal(to);
        Optional<PluginSchemas> product = SetPlugins.behindCore(to).map(schemas -> schemas.to(goal));
        if (product.isPresent()) {
            return new ProductMigration(product.get(), to.target().name(), manner).in(job);
        }
        return new Deed<Turnstone>(turnstone -> turnstone.plan(goal), turnstone -> turnstone.migrate(goal))
                .on(to.turnstone(), to, manner, job);
    }
}
