package dev.turnstone.cli.work.plugin;

import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plan.Repair;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.settings.assign.Assignment;

/**
 * Makes the history agree with a plugin's files, or with what somebody knows.
 *
 * @param plugin its id
 * @param manner whether to do it, and whether anybody has to be asked
 */
public record PluginRepair(String plugin, Repair repair, Manner manner) implements Job.Work {
    @Override
    public void check(Assignment target) {
        SetPlugins.requireFolder(target);
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        Deed<PluginSchemas> deed = new Deed<>(
                schemas -> schemas.plugin(plugin).planRepair(repair),
                schemas -> schemas.plugin(plugin).repair(repair));
        return new AskedDeed<>(deed, (schemas, plan) -> schemas.plugin(plugin).repair(repair, plan), Consent::toRepair)
                .on(SetPlugins.alone(to), to, manner, job);
    }
}
