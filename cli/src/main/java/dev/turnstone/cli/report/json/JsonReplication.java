package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutStep;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.JudgedStatement;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.topology.PublishedTable;
import dev.turnstone.replication.topology.Publisher;
import dev.turnstone.replication.topology.Subscriber;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Publishers, subscribers and roll-outs, in one object. */
final class JsonReplication {
    private JsonReplication() {}

    static void topology(JsonGenerator json, Topology topology) throws IOException {
        Publisher publisher = topology.publisher();
        json.writeStartObject();
        json.writeObjectFieldStart("publisher");
        json.writeStringField("name", publisher.name());
        json.writeStringField("server", publisher.server());
        json.writeStringField("position", publisher.now().toString());
        json.writeArrayFieldStart("published");
        for (PublishedTable table : publisher.published()) {
            published(json, table);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("subscribers");
        for (Subscriber subscriber : topology.subscribers()) {
            subscriber(json, subscriber, topology);
        }
        json.writeEndArray();
        JsonPlugins.texts(
                json,
                "absent",
                topology.absent().stream().map(Topology.Absent::name).toList());
        json.writeEndObject();
    }

    private static void published(JsonGenerator json, PublishedTable table) throws IOException {
        json.writeStartObject();
        json.writeStringField("publication", table.publication());
        json.writeStringField("table", table.table().toString());
        JsonPlugins.texts(json, "columns", table.columns());
        JsonStep.optional(json, "filter", table.filter());
        json.writeEndObject();
    }

    private static void subscriber(JsonGenerator json, Subscriber subscriber, Topology topology) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", subscriber.name());
        json.writeStringField("role", subscriber.role().word());
        json.writeStringField("server", subscriber.server());
        json.writeArrayFieldStart("subscriptions");
        for (Topology.Link link : topology.links()) {
            if (link.subscriber().equals(subscriber)) {
                subscription(json, link);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void subscription(JsonGenerator json, Topology.Link link) throws IOException {
        Subscription subscription = link.subscription();
        json.writeStartObject();
        json.writeStringField("name", subscription.name());
        json.writeStringField("activity", subscription.activity().name());
        JsonPlugins.texts(json, "publications", subscription.publications());
        json.writeStringField("slot", subscription.slot());
        json.writeStringField("applied", link.applied().toString());
        json.writeNumberField("bytesBehind", link.lag());
        json.writeNumberField("applyErrors", subscription.errors());
        json.writeNumberField("copyErrors", subscription.syncErrors());
        json.writeArrayFieldStart("tables");
        for (Map.Entry<TableName, String> table : subscription.tables().entrySet()) {
            json.writeStartObject();
            json.writeStringField("table", table.getKey().toString());
            json.writeStringField("state", table.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void rollOut(JsonGenerator json, RollOut rollOut) throws IOException {
        json.writeStartObject();
        members(json, rollOut);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, RollOut rollOut) throws IOException {
        json.writeArrayFieldStart("changesets");
        for (JudgedChangeset changeset : rollOut.changesets()) {
            changeset(json, changeset);
        }
        json.writeEndArray();
        steps(json, "steps", rollOut.steps());
    }

    private static void changeset(JsonGenerator json, JudgedChangeset changeset) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", changeset.name());
        json.writeStringField("order", changeset.way().name());
        json.writeArrayFieldStart("statements");
        for (JudgedStatement statement : changeset.statements()) {
            json.writeStartObject();
            json.writeStringField("file", statement.statement().at().file());
            json.writeNumberField("line", statement.statement().at().line());
            json.writeArrayFieldStart("verdicts");
            for (Verdict verdict : statement.judgement().verdicts()) {
                verdict(json, verdict);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", verdict.rule().kind().name());
        json.writeStringField("rule", verdict.rule().id());
        JsonStep.optional(json, "object", Optional.of(verdict.object()).filter(object -> !object.isEmpty()));
        json.writeStringField("reason", verdict.rule().reason());
        json.writeEndObject();
    }

    private static void steps(JsonGenerator json, String name, List<RollOutStep> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (RollOutStep step : steps) {
            json.writeStartObject();
            step(json, step);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void step(JsonGenerator json, RollOutStep step) throws IOException {
        json.writeStringField("name", step.site());
        json.writeStringField(
                "action",
                step.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=.)([A-Z])", "_$1")
                        .toUpperCase(Locale.ROOT));
        json.writeStringField("does", step.words());
    }

    static void outcome(JsonGenerator json, RollOutOutcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "outcome",
                outcome instanceof RollOutOutcome.Completed
                        ? "DONE"
                        : outcome instanceof RollOutOutcome.Refused ? "REFUSED" : "STOPPED");
        members(json, outcome.rollOut());
        json.writeArrayFieldStart("done");
        for (RollOutOutcome.Done done : outcome.done()) {
            json.writeStartObject();
            step(json, done.step());
            json.writeNumberField("milliseconds", done.took().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
