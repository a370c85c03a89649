package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.cli.plan.Losses;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.PluginResult;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.plan.PluginPlan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Plugins, in the object of their target. */
final class JsonPlugins {
    private static final String PLUGINS = "plugins";
    private static final String PLUGIN = "plugin";

    private JsonPlugins() {}

    static void outcomes(JsonGenerator json, List<PluginResult> results) throws IOException {
        json.writeArrayFieldStart(PLUGINS);
        for (PluginResult result : results) {
            json.writeStartObject();
            json.writeStringField(PLUGIN, result.id());
            JsonStep.optional(json, "version", result.version());
            json.writeStringField("outcome", result.name());
            json.writeBooleanField("passedOver", result.passedOver());
            json.writeBooleanField("mayLoad", result.outcome().mayLoad());
            if (result.ran().isPresent()) {
                ran(json, result.ran().get());
            }
            codes(json, result.problems());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ran(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeNumberField("planned", outcome.plan().steps().size());
        JsonOutcome.done(json, outcome);
    }

    static void lines(JsonGenerator json, List<PluginLine> lines) throws IOException {
        json.writeArrayFieldStart(PLUGINS);
        for (PluginLine line : lines) {
            json.writeStartObject();
            line(json, line);
            json.writeArrayFieldStart("pending");
            for (Step step : line.pending()) {
                json.writeStartObject();
                JsonStep.write(json, step);
                json.writeEndObject();
            }
            json.writeEndArray();
            codes(json, line.problems());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void line(JsonGenerator json, PluginLine line) throws IOException {
        json.writeStringField(PLUGIN, line.id());
        JsonStep.optional(json, "version", line.version());
        json.writeStringField("state", line.state().name());
        json.writeNumberField("applied", line.applied());
        json.writeArrayFieldStart("objects");
        for (String object : line.objects()) {
            json.writeString(object);
        }
        json.writeEndArray();
    }

    /** They stand in full among the problems of the target. */
    private static void codes(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("codes");
        for (Problem problem : problems) {
            json.writeString(problem.code().name());
        }
        json.writeEndArray();
    }

    static void scripts(JsonGenerator json, PluginsView view, Optional<HistoryScript> rows) throws IOException {
        json.writeArrayFieldStart(PLUGINS);
        for (PluginPlan each : view.plugins()) {
            json.writeStartObject();
            json.writeStringField(PLUGIN, each.plugin().id());
            boolean reached = view.reached().contains(each.plugin().id());
            json.writeBooleanField("reached", reached);
            if (reached) {
                script(json, each.plan(), rows, Optional.empty());
            }
            codes(json, each.plan().problems());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * The statements of a plan, as members of the object that is open.
     *
     * @param tables what makes the tracking tables, where that is told here
     */
    static void script(JsonGenerator json, Plan plan, Optional<HistoryScript> rows, Optional<List<String>> tables)
            throws IOException {
        JsonStep.changelog(json, plan);
        JsonStep.optional(json, "question", plan.question().map(Question::text));
        JsonRows.leftOut(json, plan.standing().leftOut());
        JsonRows.losses(json, plan, Losses::of);
        JsonEmptied.write(json, plan);
        texts(json, "freshSession", plan.freshSession());
        json.writeBooleanField("freshSessionFirst", plan.home().isChosen());
        if (tables.isPresent()) {
            texts(json, "historyTables", tables.get());
        }
        json.writeArrayFieldStart("steps");
        for (Step step : plan.hasErrors() ? List.<Step>of() : plan.steps()) {
            json.writeStartObject();
            JsonStep.write(json, step);
            new JsonScript(json, plan.rules()).write(step);
            if (rows.isPresent()) {
                texts(json, "history", rows.get().after(step));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
