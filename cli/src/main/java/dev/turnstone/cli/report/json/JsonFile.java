package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.apply.Answer;
import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.report.FileResult;
import dev.turnstone.cli.report.Outcomes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The run of a file, in the object of its target.
 *
 * @param result what it came to
 */
record JsonFile(FileResult result) {

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("file", result.file().shown());
        json.writeStringField("name", result.file().name());
        JsonStep.optional(json, "digest", result.file().digest());
        Outcome outcome = result.outcome();
        json.writeStringField("outcome", Outcomes.nameOf(outcome));
        json.writeNumberField("milliseconds", result.took().toMillis());
        json.writeArrayFieldStart("statements");
        for (Map.Entry<Integer, Answered> one : result.answers().entrySet()) {
            write(json, one.getKey(), one.getValue());
        }
        json.writeEndArray();
        if (outcome instanceof Outcome.Failed failed) {
            JsonOutcome.failure(json, failed.failure());
        }
    }

    private static void write(JsonGenerator json, int number, Answered answered) throws IOException {
        json.writeStartObject();
        json.writeNumberField("statement", number);
        json.writeStringField("file", answered.statement().at().file());
        json.writeNumberField("line", answered.statement().at().line());
        json.writeNumberField("column", answered.statement().at().column());
        json.writeStringField("sql", answered.statement().text());
        json.writeNumberField("milliseconds", answered.took().toMillis());
        json.writeArrayFieldStart("answers");
        for (Answer answer : answered.answers()) {
            write(json, answer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        json.writeStartObject();
        if (answer instanceof Answer.Changed changed) {
            json.writeNumberField("changed", changed.rows());
        } else if (answer instanceof Answer.Rows rows) {
            json.writeArrayFieldStart("columns");
            for (String column : rows.columns()) {
                json.writeString(column);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (List<Optional<String>> row : rows.shown()) {
                write(json, row);
            }
            json.writeEndArray();
            json.writeNumberField("total", rows.total());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<Optional<String>> row) throws IOException {
        json.writeStartArray();
        for (Optional<String> value : row) {
            if (value.isPresent()) {
                json.writeString(value.get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
