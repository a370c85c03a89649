package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Status;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.io.IOException;
import java.util.Optional;

/** How a target stands to its changelog, in its object. */
final class JsonStatus {
    private JsonStatus() {}

    static void write(JsonGenerator json, Status status) throws IOException {
        Plan plan = status.plan();
        server(json, status.server());
        JsonStep.changelog(json, plan);
        json.writeBooleanField("current", status.isCurrent());
        json.writeNumberField("routines", plan.changelog().changesets().size());
        json.writeNumberField("applied", plan.standing().applied().size());
        JsonStep.optional(
                json, "baseline", plan.history().baseline().map(row -> row.id().id()));
        json.writeNumberField("rowsOfOthers", plan.rowsOfOthers());
        json.writeArrayFieldStart("pending");
        for (Step step : plan.pending()) {
            json.writeStartObject();
            JsonStep.write(json, step);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("checksumsToWrite", plan.checksumsToWrite());
        JsonRows.leftOut(json, plan.standing().leftOut());
    }

    static void server(JsonGenerator json, String server) throws IOException {
        JsonStep.optional(json, "server", server.isEmpty() ? Optional.empty() : Optional.of(server));
    }
}
