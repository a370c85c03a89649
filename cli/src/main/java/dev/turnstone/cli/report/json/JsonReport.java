package dev.turnstone.cli.report.json;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.clean.Cleaned;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.Faults;
import dev.turnstone.cli.report.FileResult;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.PluginResult;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.report.SettingsTable;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.file.FileRecord;
import dev.turnstone.gate.Look;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.replication.topology.Topology;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Results for programs: one document on stdout, its shape described in {@code docs/json-output.md}. Members are only
 * ever added to it; when one changes its meaning, the number of its schema grows.
 */
public final class JsonReport implements Report {
    private final Notes notes;
    private final JsonDocument document;
    private final List<Problem> general;
    /** Of which target it tells, if it is about one. */
    private final Optional<Round> round;
    /** What is told of each run, in their order. */
    private final Map<Integer, JsonPart> parts;

    public JsonReport(String command, PrintStream out, Notes notes, NextCommands nextCommands) {
        this(
                new JsonDocument(command, out, nextCommands),
                notes,
                new ArrayList<>(),
                Optional.empty(),
                new ConcurrentSkipListMap<>());
    }

    private JsonReport(
            JsonDocument document,
            Notes notes,
            List<Problem> general,
            Optional<Round> round,
            Map<Integer, JsonPart> parts) {
        this.document = document;
        this.notes = notes;
        this.general = general;
        this.round = round;
        this.parts = parts;
    }

    @Override
    public void status(Status status) {
        tell(called(status.target()), status.plan().problems(), json -> JsonStatus.write(json, status));
    }

    @Override
    public void script(String target, Plan plan, Optional<HistoryScript> rows) {
        tell(called(target), plan.problems(), json -> {
            JsonPlugins.script(json, plan, rows, rows.map(HistoryScript::tables));
        });
    }

    @Override
    public void cleaned(Path file, Cleaned cleaned, Optional<Path> out, CleanedView what) {
        document.member("cleaned", json -> JsonCleaned.write(json, file, cleaned, out, what));
    }

    @Override
    public void manifest(Map<String, Object> tree) {
        document.member("manifest", json -> JsonTree.write(json, tree));
    }

    /** A document is no script. */
    @Override
    public PrintStream scriptStream() {
        throw new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "With --output json stdout has a JSON document, and no script.",
                List.of(),
                "Leave out -o -, or --output json."));
    }

    @Override
    public void scripts(PluginsView view, Optional<HistoryScript> rows) {
        Plan core = view.core().plan();
        script(view.core().target(), view.isRefused() ? core.doing(List.of()) : core, rows);
        List<Problem> problems = view.plugins().stream()
                .flatMap(each -> each.plan().problems().stream())
                .toList();
        tell(called(view.core().target()), problems, json -> JsonPlugins.scripts(json, view, rows));
    }

    @Override
    public void outcome(String target, PluginsOutcome outcome, Duration took) {
        JsonOutcome core = new JsonOutcome(outcome.core(), took, List.of());
        tell(called(target), core.problems(), outcome.wasRefused() ? core::writeRefused : core::write);
        List<PluginResult> results = PluginResult.of(outcome);
        List<Problem> problems =
                results.stream().flatMap(result -> result.problems().stream()).toList();
        tell(called(target), problems, json -> JsonPlugins.outcomes(json, results));
    }

    @Override
    public void plugins(String target, List<PluginLine> lines) {
        tell(called(target), List.of(), json -> JsonPlugins.lines(json, lines));
    }

    @Override
    public void pluginStatus(String target, List<PluginLine> lines) {
        List<Problem> problems =
                lines.stream().flatMap(line -> line.problems().stream()).toList();
        tell(called(target), problems, json -> JsonPlugins.lines(json, lines));
    }

    @Override
    public void pluginValidity(String target, List<PluginLine> lines) {
        pluginStatus(target, lines);
    }

    @Override
    public void letGo(String target, PluginLine plugin, Manner.Mode mode) {
        tell(called(target), plugin.problems(), json -> {
            JsonPlugins.line(json, plugin);
            json.writeBooleanField("letGo", mode == Manner.Mode.FOR_REAL);
        });
    }

    @Override
    public void written(String target, Plan plan, Path file) {
        tell(called(target), plan.problems(), json -> {
            JsonStep.changelog(json, plan);
            json.writeStringField("file", file.toString());
            json.writeNumberField("planned", plan.steps().size());
        });
    }

    @Override
    public void history(String target, String server, String table, History history) {
        tell(called(target), List.of(), json -> {
            JsonStatus.server(json, server);
            JsonRows.history(json, history.applied());
        });
    }

    @Override
    public void files(String target, List<FileRecord> records) {
        tell(called(target), List.of(), json -> JsonRows.files(json, records));
    }

    @Override
    public void validity(String target, Plan plan) {
        tell(called(target), plan.problems(), json -> {
            JsonStep.changelog(json, plan);
            json.writeBooleanField("valid", !plan.hasErrors());
        });
    }

    @Override
    public void validity(Map<String, Plan> plans) {
        plans.forEach(this::validity);
    }

    @Override
    public void validity(Changelog changelog) {
        general.addAll(changelog.problems());
    }

    @Override
    public void checksums(String target, Plan plan, List<ChecksumLine> lines) {
        tell(called(target), plan.problems(), json -> {
            JsonStep.changelog(json, plan);
            JsonRows.checksums(json, lines);
        });
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took, List<String> losses) {
        JsonOutcome written = new JsonOutcome(outcome, took, losses);
        tell(called(target), written.problems(), written::write);
    }

    /** It is in the document with all the others. */
    @Override
    public void answered(int number, Answered answered) {}

    @Override
    public void ran(String target, FileResult result) {
        JsonOutcome written = new JsonOutcome(result.outcome(), result.took(), List.of());
        tell(called(target), written.problems(), json -> new JsonFile(result).write(json));
    }

    @Override
    public void lock(String target, String holder, Freed freed) {
        tell(called(target), List.of(), json -> {
            JsonStep.optional(json, "holder", holder.isEmpty() ? Optional.empty() : Optional.of(holder));
            json.writeBooleanField("freed", freed == Freed.YES);
        });
    }

    @Override
    public void gate(Look.Finding finding) {
        List<Problem> told = new ArrayList<>(finding.verdict().problems());
        told.addAll(finding.verdict().warnings());
        tell(called(finding.target()), told, json -> JsonRows.verdict(json, finding.verdict()));
    }

    @Override
    public void topology(Topology topology, List<Problem> complaints) {
        general.addAll(complaints);
        document.member("replication", json -> JsonReplication.topology(json, topology));
    }

    @Override
    public void fitness(Topology topology, List<Problem> complaints) {
        topology(topology, complaints);
    }

    @Override
    public void rollOut(RollOut rollOut) {
        general.addAll(rollOut.problems());
        document.member("replication", json -> JsonReplication.rollOut(json, rollOut));
    }

    @Override
    public void rolledOut(RollOutOutcome outcome) {
        general.addAll(
                outcome instanceof RollOutOutcome.Stopped stopped
                        ? stopped.problems()
                        : outcome.rollOut().problems());
        document.member("replication", json -> JsonReplication.outcome(json, outcome));
    }

    @Override
    public void settings(SettingsTable table) {
        tell(called(table.title()), List.of(), json -> JsonRows.settings(json, table));
    }

    @Override
    public void expectations(SettingsTable table) {
        settings(table);
    }

    private void tell(JsonTarget target, List<Problem> problems, JsonFrame.Writing members) {
        if (round.isPresent()) {
            part(round.get()).object().tell(target, problems, members);
            return;
        }
        JsonObject alone = document.target(document.nextCommands());
        alone.tell(target, problems, members);
        alone.end(target, Optional.empty());
    }

    private JsonPart part(Round which) {
        return parts.computeIfAbsent(which.target().number(), number -> JsonPart.of(which, document));
    }

    private JsonTarget called(String target) {
        return new JsonTarget(target, round);
    }

    @Override
    public JsonReport of(Round which, Notes itsNotes) {
        return new JsonReport(document, itsNotes, general, Optional.of(which), parts);
    }

    /** The targets themselves tell it, in the order of their runs, whichever ended first. */
    @Override
    public void summary(List<Round> rounds) {
        for (Round one : rounds) {
            JsonTarget target = new JsonTarget(one.target().place(), Optional.of(one));
            if (one.code().isEmpty()) {
                part(one).object().tell(target, List.of(), json -> json.writeBooleanField("begun", false));
            }
            part(one).end(target, one, document);
        }
    }

    @Override
    public void completion(String script) {
        document.member("completion", script);
    }

    @Override
    public void problems(String target, List<Problem> problems) {
        tell(called(target), problems, json -> {});
    }

    @Override
    public void problems(List<Problem> problems) {
        general.addAll(problems);
    }

    @Override
    public void fault(Throwable fault) {
        general.clear();
        notes.insist("FAULT: " + fault);
        notes.insist("    " + Faults.next(fault));
        document.member("fault", fault.toString());
    }

    @Override
    public void faultOf(String target, Throwable fault) {
        notes.insist("FAULT: " + fault);
        notes.insist("    " + Faults.next(fault));
        round.ifPresent(one -> part(one).object().broken(called(target), fault.toString()));
    }

    @Override
    public void finish(ExitCode code) {
        notes.showLive("");
        document.finish(general, code.number());
    }
}
