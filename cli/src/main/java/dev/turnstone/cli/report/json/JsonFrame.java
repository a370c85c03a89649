package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.cli.report.NextCommands;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What is alike in all that is written. */
final class JsonFrame {
    private JsonFrame() {}

    /** Writes something, whatever happens to the stream meanwhile. */
    @FunctionalInterface
    interface Writing {
        void run(JsonGenerator json) throws IOException;
    }

    static void write(JsonGenerator json, Writing writing) {
        try {
            writing.run(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What writes each member on a line of its own. */
    static JsonGenerator generator(OutputStream out) {
        try {
            JsonGenerator json = JsonFactory.builder().build().createGenerator(out);
            DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            lines.indentObjectsWith(indenter);
            lines.indentArraysWith(indenter);
            json.setPrettyPrinter(lines);
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int depth(JsonGenerator json) {
        return json.getOutputContext().getNestingDepth();
    }

    static void closeTo(int depth, JsonGenerator json) throws IOException {
        while (depth(json) > depth) {
            if (json.getOutputContext().inArray()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
        }
    }

    static void problems(JsonGenerator json, List<Problem> problems, NextCommands nextCommands) throws IOException {
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
