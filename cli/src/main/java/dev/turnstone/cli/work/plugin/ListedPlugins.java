package dev.turnstone.cli.work.plugin;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.settings.assign.Assignment;
import java.util.ArrayList;
import java.util.List;

/** Tells how plugins stand, without the core. */
public enum ListedPlugins implements Job.Work {
    /** Also those that only the database knows. What is wrong with one is its state. */
    ALL,
    /** Those in the folder; what is wrong with one, decides about the exit code. */
    THERE,
    /** The same, where changes that are pending are told by the exit code. */
    THERE_WITH_EXIT_CODE;

    @Override
    public void check(Assignment target) {
        if (this != ALL) {
            SetPlugins.requireFolder(target);
        }
    }

    @Override
    public ExitCode on(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            PluginSchemas schemas = SetPlugins.knowingCore(to).with(display);
            boolean hasFolder = SetPlugins.folder(to).isPresent();
            PluginsView view = hasFolder ? schemas.look() : schemas.lookWithoutFiles();
            List<PluginLine> lines = PluginLine.of(view);
            if (this != ALL) {
                job.report().pluginStatus(view.core().target(), lines);
                return codeOf(lines);
            }
            List<PluginLine> all = new ArrayList<>(lines);
            all.addAll(PluginLine.ofOthers(view, hasFolder ? PluginLine.State.GONE : PluginLine.State.RECORDED));
            job.report().plugins(view.core().target(), all);
            return ExitCode.DONE;
        }
    }

    private ExitCode codeOf(List<PluginLine> lines) {
        ExitCode code = ExitCode.worst(
                lines.stream().map(line -> ExitCode.worstOf(line.problems())).toList());
        boolean isPending = lines.stream().anyMatch(line -> !line.pending().isEmpty());
        return code == ExitCode.DONE && isPending && this == THERE_WITH_EXIT_CODE ? ExitCode.PENDING : code;
    }
}
