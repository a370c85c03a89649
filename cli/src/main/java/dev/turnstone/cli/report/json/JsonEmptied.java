package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.changelog.Belongings;
import dev.turnstone.plan.Plan;
import java.io.IOException;

/** What of schemas goes with a plan; only one that empties them has the member. */
final class JsonEmptied {
    private JsonEmptied() {}

    static void write(JsonGenerator json, Plan plan) throws IOException {
        if (plan.removes().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("empties");
        for (Belongings schema : plan.removes()) {
            write(json, schema);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Belongings schema) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", schema.schema());
        json.writeStringField("server", schema.place().server());
        json.writeStringField("database", schema.place().database());
        json.writeStringField("user", schema.place().user());
        json.writeStringField("fate", schema.fate().name());
        json.writeArrayFieldStart("objects");
        for (Belongings.Group group : schema.groups()) {
            json.writeStartObject();
            json.writeStringField("kind", group.kind());
            json.writeArrayFieldStart("names");
            for (String name : group.names()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
