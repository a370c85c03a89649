package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.cli.report.StepText;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Question.Answer;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import java.io.IOException;
import java.util.Optional;

/** The members that every step has, wherever it is shown. */
public final class JsonStep {
    private JsonStep() {}

    /** Writes them into the object that is open. */
    static void write(JsonGenerator json, Step step) throws IOException {
        StepText text = StepText.of(step);
        json.writeStringField("name", step.name());
        json.writeStringField("id", step.id().id());
        json.writeStringField("file", step.id().path());
        json.writeStringField("action", text.action().name());
        optional(json, "checksum", text.changeset().flatMap(Changeset::checksum));
        if (text.shape().isPresent()) {
            boolean one = text.shape().get().atomicity() == Atomicity.ONE_TRANSACTION;
            json.writeNumberField("statements", text.shape().get().statements());
            json.writeStringField("transaction", one ? "ONE" : "SEVERAL");
            goesOn(json, step);
            if (step instanceof Step.Apply apply) {
                optional(json, "question", apply.question().map(Question::text));
                optional(
                        json,
                        "answerNow",
                        apply.question().flatMap(Question::known).map(JsonStep::nameOf));
            }
        } else {
            json.writeStringField("reason", text.detail());
        }
        optional(json, "class", text.changeset().flatMap(JsonStep::className));
    }

    private static String nameOf(Answer answer) {
        if (answer instanceof Answer.MarkRan) {
            return "RECORD_ONLY";
        }
        if (answer instanceof Answer.Skip) {
            return "LEAVE_OUT";
        }
        return answer instanceof Answer.Halt ? "END" : "RUN";
    }

    /** Which changelog a plan is of, where there is one. */
    static void changelog(JsonGenerator json, Plan plan) throws IOException {
        String location = plan.changelog().location();
        optional(json, "changelog", location.isEmpty() ? Optional.empty() : Optional.of(location));
    }

    private static void goesOn(JsonGenerator json, Step step) throws IOException {
        Start start = step instanceof Step.Apply apply
                ? apply.start()
                : step instanceof Step.TakeBack back ? back.start() : Start.BEGINNING;
        if (start.interrupted().isPresent()) {
            json.writeNumberField("goesOnBehind", start.done());
        }
    }

    private static Optional<String> className(Changeset changeset) {
        return changeset.change() instanceof Change.Code code ? Optional.of(code.className()) : Optional.empty();
    }

    /** A member that is left out when there is nothing to say. */
    static void optional(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }
}
