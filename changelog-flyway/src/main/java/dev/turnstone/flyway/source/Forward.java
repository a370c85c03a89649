package dev.turnstone.flyway.source;

import dev.turnstone.flyway.name.Event;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.StepPlanning;
import java.util.List;

/** Puts migrations and what is run around them in a row. */
record Forward(Changesets changesets, StepPlanning planning, CallbackSteps callbacks, List<Step> steps) {

    /** What comes before the first migration. */
    void begin() {
        run(Event.AFTER_CONNECT);
        run(Event.BEFORE_VALIDATE);
        run(Event.AFTER_VALIDATE);
    }

    /** Versions, and behind them what is run again. */
    void add(List<Info> due) {
        List<Info> versioned =
                due.stream().filter(info -> info.version().isPresent()).toList();
        List<Info> repeatable =
                due.stream().filter(info -> info.version().isEmpty()).toList();
        run(Event.BEFORE_MIGRATE);
        versioned.forEach(this::migrate);
        run(Event.AFTER_VERSIONED);
        if (!repeatable.isEmpty()) {
            run(Event.BEFORE_REPEATABLES);
        }
        repeatable.forEach(this::migrate);
        end(due);
    }

    /** In the order that somebody has given. */
    void addAsGiven(List<Info> picked) {
        run(Event.BEFORE_MIGRATE);
        picked.forEach(this::migrate);
        end(picked);
    }

    private void end(List<Info> done) {
        if (!done.isEmpty()) {
            run(Event.AFTER_MIGRATE_APPLIED);
        }
        run(Event.AFTER_MIGRATE);
    }

    private void migrate(Info info) {
        Step.Apply step = planning.apply(changesets.of(info.migration().orElseThrow()));
        boolean again = info.version().isEmpty() && info.row().isPresent();
        steps.add(again ? CallbackSteps.recording(step, Step.Row.UPDATED) : step);
    }

    private void run(Event event) {
        steps.addAll(callbacks.at(event));
    }
}
