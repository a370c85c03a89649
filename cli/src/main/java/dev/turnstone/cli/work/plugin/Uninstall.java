package dev.turnstone.cli.work.plugin;

import dev.turnstone.Status;
import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.job.ScriptFile;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.settings.assign.Assignment;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets a plugin go.
 *
 * @param plugin its id
 * @param way what becomes of what it has
 * @param manner whether to do it, and whether anybody has to be asked
 */
public record Uninstall(String plugin, Way way, Manner manner) implements Job.Work {
    /** In the place of a file: the command's result. */
    private static final String STDOUT = "-";

    /** What becomes of what a plugin has in the database. */
    public sealed interface Way {
        /** It is taken out. */
        record Drop() implements Way {}

        /** It stays, and that is noted. */
        record Keep() implements Way {}

        /** Nothing happens to it; the SQL that takes it out is written into a file. */
        record Export(Path file) implements Way {}
    }

    /** Whether it is about one target, since one file is written. */
    public boolean isForOne() {
        return way instanceof Way.Export;
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        PluginSchemas schemas = SetPlugins.alone(to);
        if (way instanceof Way.Export export) {
            return export(job, to, schemas, export.file());
        }
        return way instanceof Way.Keep ? keep(job, to, schemas) : drop(job, to, schemas);
    }

    private ExitCode drop(Job job, Assignment to, PluginSchemas schemas) {
        Deed<PluginSchemas> deed = new Deed<>(
                one -> one.plugin(plugin).planUninstall(),
                one -> one.plugin(plugin).uninstall());
        ExitCode code = new AskedDeed<>(deed, (one, plan) -> one.plugin(plugin).uninstall(plan), Consent::toUninstall)
                .on(schemas, to, manner, job);
        if (code == ExitCode.DONE) {
            tellIfThere(job, to);
        }
        return code;
    }

    private ExitCode export(Job job, Assignment to, PluginSchemas schemas, Path file) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Status status = schemas.with(display).forPrinting().plugin(plugin).previewUninstall();
            boolean written = manner.mode() == Manner.Mode.FOR_REAL;
            ScriptFile.write(
                    job,
                    status,
                    HistoryRows.WITH.of(status, to.settings()),
                    Optional.of(file).filter(path -> written && !path.toString().equals(STDOUT)));
            return ExitCode.worstOf(status.plan().problems());
        }
    }

    private ExitCode keep(Job job, Assignment to, PluginSchemas schemas) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            PluginSchemas watched = schemas.with(display);
            Status seen = watched.plugin(plugin).previewKeep();
            Plan plan = seen.plan().hasErrors() || manner.mode() == Manner.Mode.DRY_RUN
                    ? seen.plan()
                    : watched.plugin(plugin).keep();
            if (plan.hasErrors()) {
                job.report().problems(seen.target(), plan.problems());
                return ExitCode.worstOf(plan.problems());
            }
            PluginLine line = PluginLine.of(plugin, seen, watched.belongings(), PluginLine.State.RECORDED);
            job.report().letGo(seen.target(), line, manner.mode());
            tellIfThere(job, to);
            return ExitCode.DONE;
        }
    }

    /** Whoever leaves it in the folder gets it back with the next run. */
    private void tellIfThere(Job job, Assignment to) {
        Optional<PluginFolder> folder = SetPlugins.folder(to);
        boolean isThere = folder.isPresent()
                && folder.get().read().stream().anyMatch(one -> one.id().equals(plugin));
        if (isThere) {
            job.notes()
                    .say("The plugin " + plugin + " is still in " + folder.get()
                            + ": remove it there too, or the next migrate brings it up again.");
        }
    }
}
