package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.SettingsTable;
import dev.turnstone.file.FileRecord;
import dev.turnstone.gate.Verdict;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Step;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.sql.kind.ChangeKind;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    static void files(JsonGenerator json, List<FileRecord> records) throws IOException {
        json.writeArrayFieldStart("files");
        for (FileRecord record : records) {
            json.writeStartObject();
            json.writeStringField("file", record.name());
            json.writeStringField("result", record.result().name());
            json.writeStringField("at", record.at());
            json.writeStringField("checksum", record.digest().text());
            json.writeStringField("run", record.runId());
            json.writeEndObject();
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
        json.writeStringField("tool", row.writer());
        json.writeBooleanField("additive", row.kind() == ChangeKind.ADDITIVE);
        JsonStep.optional(json, "deployment", row.deployment());
        json.writeEndObject();
    }

    /** Changesets that are not meant for the run, and why. */
    static void leftOut(JsonGenerator json, List<LeftOut> all) throws IOException {
        json.writeArrayFieldStart("leftOut");
        for (LeftOut left : all) {
            json.writeStartObject();
            json.writeStringField("name", left.id().name());
            json.writeStringField("reason", left.reason().name());
            JsonStep.optional(json, "wants", Optional.of(left.wants()).filter(text -> !text.isEmpty()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The statements of a way back that remove something for good; only a way back has the member. */
    static void losses(JsonGenerator json, Plan plan, Function<Plan, List<String>> found) throws IOException {
        if (plan.steps().stream().anyMatch(Step.TakeBack.class::isInstance)) {
            json.writeArrayFieldStart("removes");
            for (String loss : found.apply(plan)) {
                json.writeString(loss);
            }
            json.writeEndArray();
        }
    }

    static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeBooleanField("current", verdict.isCurrent());
        json.writeArrayFieldStart("waitingFor");
        for (String changeset : verdict instanceof Verdict.Pending open ? open.changesets() : List.<String>of()) {
            json.writeString(changeset);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ahead");
        for (Verdict.Beyond beyond : verdict.beyond()) {
            json.writeStartObject();
            json.writeStringField("changeset", beyond.changeset());
            json.writeBooleanField("additive", beyond.additive());
            json.writeEndObject();
        }
        json.writeEndArray();
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

    static void settings(JsonGenerator json, SettingsTable table) throws IOException {
        json.writeArrayFieldStart("settings");
        for (SettingsTable.Row row : table.rows()) {
            json.writeStartObject();
            json.writeStringField("name", row.setting().name());
            json.writeStringField("variable", row.setting().variable());
            json.writeBooleanField("required", row.setting().need() == Setting.Need.REQUIRED);
            json.writeBooleanField("secret", row.setting().isSecret());
            json.writeStringField("meaning", row.setting().meaning());
            JsonStep.optional(json, "value", row.value().map(Value::shown));
            JsonStep.optional(json, "from", row.value().map(Value::origin));
            json.writeArrayFieldStart("insteadOf");
            for (String overridden : row.value().map(Value::overridden).orElse(List.of())) {
                json.writeString(overridden);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
