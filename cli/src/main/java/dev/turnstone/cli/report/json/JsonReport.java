package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.report.Faults;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.KeptOpen;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Results for programs: one document on stdout, its shape described in {@code docs/json-output.md}. Members are only
 * ever added to it; when one changes its meaning, {@value #SCHEMA} grows.
 */
public final class JsonReport implements Report {
    private static final int SCHEMA = 1;
    private static final int DEPTH_OF_TARGETS = 2;

    private final String command;
    private final PrintStream out;
    private final Notes notes;
    private final NextCommands nextCommands;
    private final JsonGenerator json;
    private final List<Problem> general = new ArrayList<>();

    public JsonReport(String command, PrintStream out, Notes notes, NextCommands nextCommands) {
        this.command = command;
        this.out = out;
        this.notes = notes;
        this.nextCommands = nextCommands;
        this.json = begin();
    }

    /** Writes something, whatever happens to the stream meanwhile. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonGenerator begin() {
        try {
            JsonGenerator generator = JsonFactory.builder().build().createGenerator(new KeptOpen(out));
            DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            lines.indentObjectsWith(indenter);
            lines.indentArraysWith(indenter);
            generator.setPrettyPrinter(lines);
            generator.writeStartObject();
            generator.writeNumberField("schema", SCHEMA);
            generator.writeStringField("command", command);
            generator.writeArrayFieldStart("targets");
            return generator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One target's object. */
    private void target(String name, List<Problem> problems, Writing members) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("target", name);
            members.run();
            problems(json, problems);
            json.writeEndObject();
        });
    }

    @Override
    public void status(Status status) {
        Plan plan = status.plan();
        target(status.target(), plan.problems(), () -> {
            server(status.server());
            json.writeStringField("changelog", plan.changelog().location());
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
    public void script(String target, Plan plan) {
        target(target, plan.problems(), () -> {
            json.writeStringField("changelog", plan.changelog().location());
            JsonStep.optional(json, "asks", plan.question().map(Question::text));
            json.writeArrayFieldStart("freshSession");
            for (String statement : plan.rules().freshSession(plan.home().schema())) {
                json.writeString(statement);
            }
            json.writeEndArray();
            json.writeBooleanField("freshSessionFirst", plan.home() instanceof Home.Chosen);
            json.writeArrayFieldStart("steps");
            if (!plan.hasErrors()) {
                for (Step step : plan.steps()) {
                    json.writeStartObject();
                    JsonStep.write(json, step);
                    new JsonScript(json, plan.rules()).write(step);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    @Override
    public void history(String target, String server, String table, History history) {
        target(target, List.of(), () -> {
            server(server);
            json.writeArrayFieldStart("history");
            for (AppliedChangeset row : history.applied()) {
                row(row);
            }
            json.writeEndArray();
        });
    }

    private void row(AppliedChangeset row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("order", row.order());
        json.writeStringField("id", row.id().id());
        json.writeStringField("author", row.id().author());
        json.writeStringField("file", row.id().path());
        // With seconds, even at the full minute.
        JsonStep.optional(json, "executedAt", row.executedAt().map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format));
        json.writeStringField("how", row.how());
        JsonStep.optional(json, "checksum", row.checksum());
        JsonStep.optional(json, "tag", row.tag());
        json.writeStringField("tool", row.tool());
        JsonStep.optional(json, "deployment", row.deployment());
        json.writeEndObject();
    }

    private void server(String server) throws IOException {
        JsonStep.optional(json, "server", server.isEmpty() ? Optional.empty() : Optional.of(server));
    }

    @Override
    public void validity(String target, Plan plan) {
        target(target, plan.problems(), () -> {
            json.writeStringField("changelog", plan.changelog().location());
            json.writeBooleanField("valid", !plan.hasErrors());
        });
    }

    @Override
    public void validity(Changelog changelog) {
        general.addAll(changelog.problems());
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took) {
        target(target, problemsOf(outcome), () -> {
            json.writeStringField("changelog", outcome.plan().changelog().location());
            json.writeStringField("outcome", nameOf(outcome));
            json.writeNumberField("milliseconds", took.toMillis());
            json.writeNumberField("planned", outcome.plan().steps().size());
            json.writeArrayFieldStart("done");
            for (Outcome.Done done : outcome.done()) {
                json.writeStartObject();
                JsonStep.write(json, done.step());
                json.writeNumberField("milliseconds", done.took().toMillis());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (outcome instanceof Outcome.Failed failed) {
                failure(failed.failure());
            }
        });
    }

    private static List<Problem> problemsOf(Outcome outcome) {
        List<Problem> problems = new ArrayList<>();
        if (outcome instanceof Outcome.Failed failed) {
            problems.add(failed.failure().problem());
        }
        problems.addAll(outcome instanceof Outcome.Refused ? outcome.plan().problems() : outcome.warnings());
        return problems;
    }

    private static String nameOf(Outcome outcome) {
        if (outcome instanceof Outcome.Completed) {
            return outcome.done().isEmpty() ? "NOTHING_TO_DO" : "DONE";
        }
        return outcome instanceof Outcome.Refused ? "REFUSED" : "FAILED";
    }

    private void failure(Failure failure) throws IOException {
        json.writeObjectFieldStart("failure");
        JsonStep.write(json, failure.step());
        json.writeStringField("state", failure.state().name());
        if (failure.state() instanceof DatabaseState.HalfApplied half) {
            json.writeNumberField("statementsDone", half.done());
            json.writeNumberField("statementsTotal", half.total());
        }
        if (failure.statement().isPresent()) {
            json.writeNumberField("statement", failure.statement().get().number());
            json.writeStringField("sql", failure.statement().get().text());
        }
        json.writeStringField("message", failure.message());
        json.writeEndObject();
    }

    @Override
    public void lock(String target, String holder, Freed freed) {
        target(target, List.of(), () -> {
            JsonStep.optional(json, "holder", holder.isEmpty() ? Optional.empty() : Optional.of(holder));
            json.writeBooleanField("freed", freed == Freed.YES);
        });
    }

    @Override
    public void completion(String script) {
        write(() -> {
            closeTo(DEPTH_OF_TARGETS - 1);
            json.writeStringField("completion", script);
        });
    }

    @Override
    public void problems(String target, List<Problem> problems) {
        if (depth() == DEPTH_OF_TARGETS) {
            target(target, problems, () -> {});
            return;
        }
        write(() -> {
            closeTo(DEPTH_OF_TARGETS + 1);
            problems(json, problems);
            json.writeEndObject();
        });
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
        write(() -> {
            closeTo(DEPTH_OF_TARGETS - 1);
            json.writeStringField("fault", fault.toString());
        });
    }

    @Override
    public void finish(ExitCode code) {
        notes.showLive("");
        write(() -> {
            closeTo(DEPTH_OF_TARGETS - 1);
            problems(json, general);
            json.writeNumberField("exitCode", code.number());
            json.writeEndObject();
            json.close();
        });
        out.println();
        out.flush();
    }

    /** Whatever was being written when something broke is ended, so that the document stays one. */
    private void closeTo(int depth) throws IOException {
        while (depth() > depth) {
            if (json.getOutputContext().inArray()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
        }
    }

    private int depth() {
        return json.getOutputContext().getNestingDepth();
    }

    private void problems(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("code", problem.code().name());
            json.writeStringField("severity", problem.code().severity().name());
            json.writeStringField("what", problem.what());
            json.writeArrayFieldStart("where");
            for (Position position : problem.where()) {
                json.writeStartObject();
                json.writeStringField("file", position.file());
                json.writeNumberField("line", position.line());
                json.writeNumberField("column", position.column());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("next", nextCommands.written(problem.advice()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
