package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.history.AppliedChangeset;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Rows of the history. */
final class JsonRows {
    private JsonRows() {}

    static void history(JsonGenerator json, List<AppliedChangeset> rows) throws IOException {
        json.writeArrayFieldStart("history");
        for (AppliedChangeset row : rows) {
            row(json, row);
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, AppliedChangeset row) throws IOException {
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

    static void checksums(JsonGenerator json, List<ChecksumLine> lines) throws IOException {
        json.writeArrayFieldStart("checksums");
        for (ChecksumLine line : lines) {
            json.writeStartObject();
            json.writeStringField("id", line.id().id());
            json.writeStringField("author", line.id().author());
            json.writeStringField("file", line.id().path());
            JsonStep.optional(json, "recorded", line.recorded());
            JsonStep.optional(json, "computed", line.computed());
            json.writeStringField("state", line.state().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
