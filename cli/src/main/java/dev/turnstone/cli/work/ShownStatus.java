package dev.turnstone.cli.work;

import dev.turnstone.Status;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.work.plugin.SetPlugins;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows how a target stands to its changelog. */
public enum ShownStatus implements Job.Work {
    /** Where changes are pending, that is no failure. */
    FOR_PEOPLE,
    /** Where changes are pending, the exit code says so. */
    WITH_EXIT_CODE;

    @Override
    public ExitCode on(Job job, Assignment to) {
        Optional<PluginSchemas> product = SetPlugins.behindCore(to);
        try (RunDisplay display = new RunDisplay(job.notes())) {
            if (product.isPresent()) {
                return of(product.get().with(display).look(), job);
            }
            Status status = to.turnstone().with(display).status();
            job.report().status(status);
            if (status.plan().hasErrors()) {
                return ExitCode.worstOf(status.plan().problems());
            }
            return codeOf(status.plan().isCurrent());
        }
    }

    private ExitCode codeOf(boolean isCurrent) {
        return this == WITH_EXIT_CODE && !isCurrent ? ExitCode.PENDING : ExitCode.DONE;
    }

    /** A plugin that was passed over doesn't count, as before the gate. */
    private ExitCode of(PluginsView view, Job job) {
        List<PluginLine> lines = PluginLine.of(view);
        job.report().status(view.core());
        job.report().pluginStatus(view.core().target(), lines);
        List<PluginLine> counted = lines.stream()
                .filter(line -> line.state() != PluginLine.State.QUARANTINED)
                .toList();
        ExitCode code = ExitCode.worst(Stream.concat(
                        Stream.of(ExitCode.worstOf(view.core().plan().problems())),
                        counted.stream().map(line -> ExitCode.worstOf(line.problems())))
                .toList());
        boolean isCurrent = view.core().isCurrent()
                && counted.stream().allMatch(line -> line.pending().isEmpty());
        return code == ExitCode.DONE ? codeOf(isCurrent) : code;
    }
}
