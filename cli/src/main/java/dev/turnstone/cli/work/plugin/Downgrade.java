package dev.turnstone.cli.work.plugin;

import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.settings.assign.Assignment;

/**
 * Takes back what a plugin's list doesn't name any more.
 *
 * @param plugin its id
 * @param manner whether to do it, and whether anybody has to be asked
 */
public record Downgrade(String plugin, Manner manner) implements Job.Work {
    @Override
    public void check(Assignment target) {
        SetPlugins.requireFolder(target);
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        Deed<PluginSchemas> deed = new Deed<>(
                schemas -> schemas.plugin(plugin).planDowngrade(),
                schemas -> schemas.plugin(plugin).downgrade());
        return new AskedDeed<>(deed, (schemas, plan) -> schemas.plugin(plugin).downgrade(plan), Consent::toTakeBack)
                .on(SetPlugins.alone(to), to, manner, job);
    }
}
