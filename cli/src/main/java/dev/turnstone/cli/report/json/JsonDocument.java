package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Problem;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.terminal.KeptOpen;
import java.io.PrintStream;
import java.util.List;

/** The one document of a command: its frame. It stays one whatever happens. */
final class JsonDocument {
    private static final int SCHEMA = 1;
    private static final int DEPTH_OF_TARGETS = 2;
    private static final String INDENT_OF_TARGETS = "    ";

    private final PrintStream out;
    private final NextCommands nextCommands;
    private final JsonGenerator json;

    JsonDocument(String command, PrintStream out, NextCommands nextCommands) {
        this.out = out;
        this.nextCommands = nextCommands;
        this.json = JsonFrame.generator(new KeptOpen(out));
        JsonFrame.write(json, to -> {
            to.writeStartObject();
            to.writeNumberField("schema", SCHEMA);
            to.writeStringField("command", command);
            to.writeArrayFieldStart("targets");
        });
    }

    NextCommands nextCommands() {
        return nextCommands;
    }

    /** The next target's object, written here as it is told. */
    JsonObject target(NextCommands itsCommands) {
        return new JsonObject(json, itsCommands);
    }

    /** One that was written elsewhere. */
    void target(String written) {
        JsonFrame.write(json, to -> to.writeRawValue(written.replace("\n", "\n" + INDENT_OF_TARGETS)));
    }

    /** A member beside the targets; they are complete then. */
    void member(String name, String value) {
        JsonFrame.write(json, to -> {
            JsonFrame.closeTo(DEPTH_OF_TARGETS - 1, to);
            to.writeStringField(name, value);
        });
    }

    /** The same with an object or an array. */
    void member(String name, JsonFrame.Writing value) {
        JsonFrame.write(json, to -> {
            JsonFrame.closeTo(DEPTH_OF_TARGETS - 1, to);
            to.writeFieldName(name);
            value.run(to);
        });
    }

    void finish(List<Problem> general, int exitCode) {
        JsonFrame.write(json, to -> {
            JsonFrame.closeTo(DEPTH_OF_TARGETS - 1, to);
            JsonFrame.problems(to, general, nextCommands);
            to.writeNumberField("exitCode", exitCode);
            to.writeEndObject();
            to.close();
        });
        out.println();
        out.flush();
    }
}
