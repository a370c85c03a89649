package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Round;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The part of a document that is about one run.
 *
 * @param object of its target
 * @param elsewhere of several, where it is written until its turn comes; empty when it is the only one
 */
record JsonPart(JsonObject object, Optional<Page> elsewhere) {

    /** A text that is being written. */
    record Page(ByteArrayOutputStream bytes, JsonGenerator json) {
        String text() {
            JsonFrame.write(json, JsonGenerator::close);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** That of a run that stands alone is written at once: a script can be long. */
    static JsonPart of(Round round, JsonDocument document) {
        NextCommands commands = document.nextCommands().leadingTo(round.target());
        if (!round.isOneOfSeveral()) {
            return new JsonPart(document.target(commands), Optional.empty());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Page page = new Page(bytes, JsonFrame.generator(bytes));
        return new JsonPart(new JsonObject(page.json(), commands), Optional.of(page));
    }

    /** The last call. */
    void end(JsonTarget name, Round round, JsonDocument document) {
        object.end(name, round.code());
        elsewhere.map(Page::text).ifPresent(document::target);
    }
}
