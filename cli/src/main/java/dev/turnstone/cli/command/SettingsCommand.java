package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.GateOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.PluginOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.SettingsTable;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.assign.Assignments;
import dev.turnstone.settings.assign.Request;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileSettings;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.TargetType;
import dev.turnstone.settings.type.WaitSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code turnstone settings}. */
public final class SettingsCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final OutputOptions output;

    public SettingsCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Show what is set for each target, where it was found, and what else that goes before. Connects to"
                        + " nothing, and shows no secret.",
                "With --type: what a kind of data source expects.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        OrderOptions.on(syntax);
        syntax.setting(WaitSettings.LOCK_WAIT);
        GateOptions.on(syntax);
        PluginOptions.on(syntax);
        syntax.setting(FileSettings.FOLDER);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("settings", here, output.output(), job -> {
            Request request = database.requestWithJars(here);
            Optional<Found> type = Optional.ofNullable(request.given().get(ChangelogSettings.TYPE));
            return type.isPresent()
                    ? expected(
                            job,
                            request.types().named(type.get().text(), type.get().origin()))
                    : found(job, request);
        });
    }

    private static ExitCode expected(Job job, TargetType type) {
        job.report().expectations(SettingsTable.of(type.name() + ": " + type.meaning(), type.allSettings()));
        return ExitCode.DONE;
    }

    private static ExitCode found(Job job, Request request) {
        Assignments assignments = request.findings();
        List<Setting> more = Stream.of(
                        ChangelogSettings.ALL,
                        request.formats().settings(),
                        GateSettings.ALL,
                        PluginSettings.ALL,
                        FileSettings.ALL)
                .flatMap(List::stream)
                .toList();
        assignments.runs().forEach(run -> job.report().settings(SettingsTable.of(run, more)));
        job.report().problems(assignments.notices());
        return ExitCode.worstOf(assignments.notices());
    }
}
