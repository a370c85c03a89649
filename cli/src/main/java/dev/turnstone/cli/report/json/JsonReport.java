package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.Faults;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.report.SettingsTable;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.history.History;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Step;
import dev.turnstone.settings.source.NamedTarget;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results for programs: one document on stdout, its shape described in {@code docs/json-output.md}. Members are only
 * ever added to it; when one changes its meaning, the number of its schema grows.
 */
public final class JsonReport implements Report {
    private final Notes notes;
    private final JsonDocument document;
    private final List<Problem> general;
    /** Of which of several targets it tells, if it does. */
    private final Optional<Round> round;

    public JsonReport(String command, PrintStream out, Notes notes, NextCommands nextCommands) {
        this(new JsonDocument(command, out, nextCommands), notes, new ArrayList<>(), Optional.empty());
    }

    private JsonReport(JsonDocument document, Notes notes, List<Problem> general, Optional<Round> round) {
        this.document = document;
        this.notes = notes;
        this.general = general;
        this.round = round;
    }

    @Override
    public void status(Status status) {
        Plan plan = status.plan();
        document.target(called(status.target()), plan.problems(), json -> {
            server(json, status.server());
            JsonStep.changelog(json, plan);
            json.writeBooleanField("current", status.isCurrent());
            json.writeNumberField("routines", plan.changelog().changesets().size());
            json.writeNumberField("applied", plan.standing().applied().size());
            JsonStep.optional(
                    json,
                    "baseline",
                    plan.history().baseline().map(row -> row.id().id()));
            json.writeNumberField("rowsOfOthers", plan.rowsOfOthers());
            json.writeArrayFieldStart("pending");
            for (Step step : plan.steps()) {
                json.writeStartObject();
                JsonStep.write(json, step);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void script(String target, Plan plan, Optional<HistoryScript> rows) {
        document.target(called(target), plan.problems(), json -> {
            JsonStep.changelog(json, plan);
            JsonStep.optional(json, "question", plan.question().map(Question::text));
            texts(json, "freshSession", plan.rules().freshSession(plan.home().schema()));
            json.writeBooleanField("freshSessionFirst", plan.home() instanceof Home.Chosen);
            if (rows.isPresent()) {
                texts(json, "historyTables", rows.get().tables());
            }
            json.writeArrayFieldStart("steps");
            for (Step step : plan.hasErrors() ? List.<Step>of() : plan.steps()) {
                json.writeStartObject();
                JsonStep.write(json, step);
                new JsonScript(json, plan.rules()).write(step);
                if (rows.isPresent()) {
                    texts(json, "history", rows.get().after(step));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Override
    public void written(String target, Plan plan, Path file) {
        document.target(called(target), plan.problems(), json -> {
            JsonStep.changelog(json, plan);
            json.writeStringField("file", file.toString());
            json.writeNumberField("planned", plan.steps().size());
        });
    }

    @Override
    public void history(String target, String server, String table, History history) {
        document.target(called(target), List.of(), json -> {
            server(json, server);
            JsonRows.history(json, history.applied());
        });
    }

    private static void server(JsonGenerator json, String server) throws IOException {
        JsonStep.optional(json, "server", server.isEmpty() ? Optional.empty() : Optional.of(server));
    }

    @Override
    public void validity(String target, Plan plan) {
        document.target(called(target), plan.problems(), json -> {
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
        document.target(called(target), plan.problems(), json -> {
            JsonStep.changelog(json, plan);
            JsonRows.checksums(json, lines);
        });
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took) {
        JsonOutcome written = new JsonOutcome(outcome, took);
        document.target(called(target), written.problems(), written::write);
    }

    @Override
    public void lock(String target, String holder, Freed freed) {
        document.target(called(target), List.of(), json -> {
            JsonStep.optional(json, "holder", holder.isEmpty() ? Optional.empty() : Optional.of(holder));
            json.writeBooleanField("freed", freed == Freed.YES);
        });
    }

    @Override
    public void settings(SettingsTable table) {
        document.target(called(table.title()), List.of(), json -> JsonRows.settings(json, table));
    }

    @Override
    public void expectations(SettingsTable table) {
        settings(table);
    }

    @Override
    public JsonReport of(Round which, Notes itsNotes) {
        return new JsonReport(document, itsNotes, general, Optional.of(which));
    }

    private void notBegun(String target) {
        document.target(called(target), List.of(), json -> json.writeBooleanField("begun", false));
    }

    private JsonTarget called(String target) {
        return new JsonTarget(target, round.flatMap(one -> one.target().named()).map(NamedTarget::name));
    }

    /** The targets themselves tell it. */
    @Override
    public void summary(List<Round> rounds) {
        rounds.stream()
                .filter(one -> one.code().isEmpty())
                .forEach(one -> of(one, notes).notBegun(one.target().place()));
    }

    @Override
    public void completion(String script) {
        document.member("completion", script);
    }

    @Override
    public void problems(String target, List<Problem> problems) {
        document.broken(called(target), problems);
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
        document.faulty(called(target), fault.toString());
    }

    @Override
    public void finish(ExitCode code) {
        notes.showLive("");
        document.finish(general, code.number());
    }
}
