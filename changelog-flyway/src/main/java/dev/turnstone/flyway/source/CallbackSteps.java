package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.flyway.name.Event;
import dev.turnstone.plan.Aftermath;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.StepPlanning;
import java.util.List;

/** Plans what is run when something happens: steps that nobody remembers. */
record CallbackSteps(Changesets changesets, StepPlanning planning) {

    /** Those of an event, in order. */
    List<Step.Apply> at(Event event) {
        return changesets.at(event).stream().map(this::step).toList();
    }

    private Step.Apply step(Changeset callback) {
        return recording(planning.apply(callback), Step.Row.NONE);
    }

    /** The same step, of which that becomes of the history. */
    static Step.Apply recording(Step.Apply step, Step.Row row) {
        return new Step.Apply(step.changeset(), step.shape(), step.start(), row, step.onFailure(), step.question());
    }

    /** What is run when migrations fail. */
    Aftermath ofMigrating() {
        return new Aftermath(
                at(Event.AFTER_EACH_MIGRATE_STATEMENT_ERROR),
                at(Event.AFTER_EACH_MIGRATE_ERROR),
                at(Event.AFTER_MIGRATE_ERROR));
    }

    /** What is run when taking back fails. */
    Aftermath ofTakingBack() {
        return new Aftermath(
                at(Event.AFTER_EACH_UNDO_STATEMENT_ERROR), at(Event.AFTER_EACH_UNDO_ERROR), at(Event.AFTER_UNDO_ERROR));
    }

    /** What is run when anything else fails. */
    Aftermath of(Event error) {
        return new Aftermath(List.of(), List.of(), at(error));
    }
}
