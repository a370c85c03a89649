package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.clean.Cleaned;
import dev.turnstone.clean.CleaningDiff;
import dev.turnstone.clean.Removal;
import dev.turnstone.cli.report.Report.CleanedView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What became of SQL that another tool has printed, as a member of the document. */
final class JsonCleaned {
    private JsonCleaned() {}

    static void write(JsonGenerator json, Path file, Cleaned cleaned, Optional<Path> out, CleanedView what)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.toString());
        JsonStep.optional(json, "written", out);
        json.writeNumberField("statements", cleaned.statements());
        json.writeArrayFieldStart("removed");
        for (Removal removal : cleaned.removals()) {
            json.writeStartObject();
            json.writeStringField("kind", removal.kind().name());
            json.writeNumberField("line", removal.line());
            json.writeStringField("text", removal.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (what == CleanedView.DIFF) {
            json.writeArrayFieldStart("diff");
            for (String line : CleaningDiff.of(file.toString(), cleaned)) {
                json.writeString(line);
            }
            json.writeEndArray();
        } else if (out.isEmpty()) {
            json.writeStringField("sql", cleaned.sql());
        }
        json.writeEndObject();
    }
}
