package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Problem;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.terminal.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The object of one target, while it is told of. It stays whole whatever happens. */
final class JsonObject {
    private final JsonGenerator json;
    private final NextCommands nextCommands;
    private final int depth;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> fault = Optional.empty();
    private boolean begun;

    /** One that is written at once, where the generator is. */
    JsonObject(JsonGenerator json, NextCommands nextCommands) {
        this.json = json;
        this.nextCommands = nextCommands;
        this.depth = JsonFrame.depth(json);
    }

    /** What is told of it, behind how it begins. */
    void tell(JsonTarget name, List<Problem> wrong, JsonFrame.Writing members) {
        problems.addAll(wrong);
        JsonFrame.write(json, to -> {
            begin(name);
            members.run(to);
        });
    }

    /** That something went wrong that nobody thought of. */
    void broken(JsonTarget name, String how) {
        fault = Optional.of(how);
        tell(name, List.of(), to -> {});
    }

    private void begin(JsonTarget name) throws IOException {
        if (begun) {
            // Whatever was being written when something broke is ended.
            JsonFrame.closeTo(depth + 1, json);
            return;
        }
        begun = true;
        json.writeStartObject();
        name.write(json);
    }

    /**
     * The last call.
     *
     * @param code what it came to; empty where that isn't said of single targets, or it was never begun
     */
    void end(JsonTarget name, Optional<ExitCode> code) {
        JsonFrame.write(json, to -> {
            begin(name);
            JsonStep.optional(to, "fault", fault);
            JsonFrame.problems(to, problems, nextCommands);
            if (code.isPresent()) {
                to.writeNumberField("exitCode", code.get().number());
            }
            to.writeEndObject();
        });
    }
}
