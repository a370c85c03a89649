package dev.turnstone.cli.work;

import dev.turnstone.Offline;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.demand.Several;
import dev.turnstone.cli.demand.Targets;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.plugin.SetPlugins;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginFolder;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.plan.PluginOrder;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.RoutineFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds everything that would keep a run from starting: on the targets, or from the files alone.
 *
 * @param targets that are looked at, if there are any
 * @param dialect of the database that is assumed; empty when one is asked, or none is known
 */
public record Validation(Targets targets, Optional<String> dialect) {

    public ExitCode in(Job job, Surroundings here, Several several) {
        return dialect.isEmpty() && targets.namesTarget(here)
                ? job.onEach(targets, several, Validation::against)
                : withPlugins(job, targets.offline(here));
    }

    /** Of plugins, files tell what is wrong with them and what they require of each other. */
    private ExitCode withPlugins(Job job, Assignment nobody) {
        ExitCode code = alone(job, nobody);
        Optional<PluginFolder> folder = SetPlugins.folder(nobody);
        if (folder.isEmpty()) {
            return code;
        }
        List<Plugin> plugins = PluginOrder.of(folder.get().read());
        job.report()
                .pluginValidity(
                        nobody.changelog().orElse(""),
                        plugins.stream().map(PluginLine::of).toList());
        List<Problem> problems =
                plugins.stream().flatMap(plugin -> plugin.problems().stream()).toList();
        return ExitCode.worst(List.of(code, ExitCode.worstOf(problems)));
    }

    private ExitCode alone(Job job, Assignment nobody) {
        if (dialect.isPresent()) {
            Status status = assumed(nobody, dialect.get());
            job.report().validity(status.target(), status.plan());
            return ExitCode.worstOf(status.plan().problems());
        }
        Optional<Changelog> read = nobody.readAlone();
        if (read.isEmpty()) {
            return forAll(job, nobody);
        }
        job.report().validity(read.get());
        return ExitCode.worstOf(read.get().problems());
    }

    /** A changelog is seldom meant for all kinds of databases: it is wrong when there is none that it fits. */
    private static ExitCode forAll(Job job, Assignment nobody) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        Offline.dialects().forEach(name -> plans.put(name, assumed(nobody, name).plan()));
        job.report().validity(plans);
        return plans.values().stream().allMatch(Plan::hasErrors)
                ? ExitCode.worst(plans.values().stream()
                        .map(plan -> ExitCode.worstOf(plan.problems()))
                        .toList())
                : ExitCode.DONE;
    }

    private static Status assumed(Assignment nobody, String product) {
        return Offline.of(nobody.source(), product).preview(goal(nobody));
    }

    private static Goal goal(Assignment to) {
        return new Goal(new Goal.Reach.Newest(), RoutineFormat.order(to.values()));
    }

    private static ExitCode against(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Optional<PluginSchemas> product = SetPlugins.behindCore(to);
            if (product.isPresent()) {
                PluginsView view = product.get().with(display).look();
                job.report().validity(to.target().name(), view.core().plan());
                job.report().pluginValidity(to.target().name(), PluginLine.of(view));
                return ExitCode.worstOf(view.plan().problems());
            }
            Plan plan = to.turnstone().with(display).plan(goal(to));
            job.report().validity(to.target().name(), plan);
            return ExitCode.worstOf(plan.problems());
        }
    }
}
