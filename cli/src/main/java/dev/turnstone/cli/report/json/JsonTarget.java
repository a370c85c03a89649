package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.cli.report.Round;
import dev.turnstone.settings.source.NamedTarget;
import java.io.IOException;
import java.util.Optional;

/**
 * How a target's object begins.
 *
 * @param place what it is called in messages
 * @param round which run it is; empty for what is no database to work on
 */
record JsonTarget(String place, Optional<Round> round) {
    void write(JsonGenerator json) throws IOException {
        if (round.isPresent()) {
            json.writeNumberField("run", round.get().target().number());
        }
        json.writeStringField("target", place);
        JsonStep.optional(
                json, "name", round.flatMap(one -> one.target().named()).map(NamedTarget::name));
    }
}
