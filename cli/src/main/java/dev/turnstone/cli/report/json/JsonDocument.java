package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.terminal.KeptOpen;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The one document of a command: its frame, and what is alike in all its parts. It stays one whatever happens. */
final class JsonDocument {
    private static final int SCHEMA = 1;
    private static final int DEPTH_OF_TARGETS = 2;

    private final PrintStream out;
    private final NextCommands nextCommands;
    private final JsonGenerator json;

    JsonDocument(String command, PrintStream out, NextCommands nextCommands) {
        this.out = out;
        this.nextCommands = nextCommands;
        this.json = begin(command);
    }

    /** Writes something, whatever happens to the stream meanwhile. */
    @FunctionalInterface
    interface Writing {
        void run(JsonGenerator json) throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonGenerator begin(String command) {
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
    void target(JsonTarget name, List<Problem> problems, Writing members) {
        write(json -> {
            json.writeStartObject();
            name.write(json);
            members.run(json);
            problems(problems);
            json.writeEndObject();
        });
    }

    /** Ends the target that was begun when something went wrong, or writes one that is nothing but that. */
    void broken(JsonTarget name, List<Problem> problems) {
        if (depth() == DEPTH_OF_TARGETS) {
            target(name, problems, json -> {});
            return;
        }
        write(json -> {
            closeTo(DEPTH_OF_TARGETS + 1);
            problems(problems);
            json.writeEndObject();
        });
    }

    /** Ends the target that was begun when something went wrong that nobody thought of, or writes one that is that. */
    void faulty(JsonTarget name, String fault) {
        if (depth() == DEPTH_OF_TARGETS) {
            target(name, List.of(), json -> json.writeStringField("fault", fault));
            return;
        }
        write(json -> {
            closeTo(DEPTH_OF_TARGETS + 1);
            json.writeStringField("fault", fault);
            json.writeEndObject();
        });
    }

    /** A member beside the targets; they are complete then. */
    void member(String name, String value) {
        write(json -> {
            closeTo(DEPTH_OF_TARGETS - 1);
            json.writeStringField(name, value);
        });
    }

    void finish(List<Problem> general, int exitCode) {
        write(json -> {
            closeTo(DEPTH_OF_TARGETS - 1);
            problems(general);
            json.writeNumberField("exitCode", exitCode);
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

    private void problems(List<Problem> problems) throws IOException {
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
