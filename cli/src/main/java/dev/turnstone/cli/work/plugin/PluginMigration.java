package dev.turnstone.cli.work.plugin;

import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.settings.assign.Assignment;

/**
 * Runs what is pending of a core, and then of one plugin and those that it requires.
 *
 * @param plugin its id
 * @param manner whether to do it
 */
public record PluginMigration(String plugin, Manner manner) implements Job.Work {
    @Override
    public void check(Assignment target) {
        SetPlugins.requireFolder(target);
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        PluginSchemas schemas = SetPlugins.behindCore(to).orElseThrow().only(plugin);
        return new ProductMigration(schemas, to.target().name(), manner).in(job);
    }
}
