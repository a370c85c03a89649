package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Problem;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.report.Outcomes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run did, in the object of its target. */
record JsonOutcome(Outcome outcome, Duration took, List<String> losses) {

    void write(JsonGenerator json) throws IOException {
        write(json, Outcomes.nameOf(outcome));
    }

    /** Nothing was run, for what is wrong elsewhere. */
    void writeRefused(JsonGenerator json) throws IOException {
        write(json, "REFUSED");
    }

    private void write(JsonGenerator json, String name) throws IOException {
        JsonStep.changelog(json, outcome.plan());
        json.writeStringField("outcome", name);
        json.writeNumberField("milliseconds", took.toMillis());
        json.writeNumberField("planned", outcome.plan().steps().size());
        JsonRows.losses(json, outcome.plan(), plan -> losses);
        JsonEmptied.write(json, outcome.plan());
        done(json, outcome);
    }

    /** What was done, and the failure that ended it. */
    static void done(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeArrayFieldStart("done");
        for (Outcome.Done done : outcome.done()) {
            json.writeStartObject();
            JsonStep.write(json, done.step());
            json.writeNumberField("milliseconds", done.took().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (outcome instanceof Outcome.Failed failed) {
            failure(json, failed.failure());
        }
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (outcome instanceof Outcome.Failed failed) {
            problems.add(failed.failure().problem());
        }
        problems.addAll(outcome instanceof Outcome.Refused ? outcome.plan().problems() : outcome.warnings());
        return problems;
    }

    /** Where and why it broke, and how it left the database. */
    static void failure(JsonGenerator json, Failure failure) throws IOException {
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
}
