package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/**
 * How a target's object begins.
 *
 * @param place what it is called in messages
 * @param name what the settings file calls it, if it does
 */
record JsonTarget(String place, Optional<String> name) {
    void write(JsonGenerator json) throws IOException {
        json.writeStringField("target", place);
        if (name.isPresent()) {
            json.writeStringField("name", name.get());
        }
    }
}
