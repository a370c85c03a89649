package dev.turnstone.flyway.source;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.flyway.name.Event;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.plan.Database.MissingSchema;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.StepPlanning;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts migrations and what is run around them in a row. */
record Forward(
        Changesets changesets,
        StepPlanning planning,
        CallbackSteps callbacks,
        List<Step> steps,
        Consumer<Changeset> beforehand) {

    /** What comes before the first migration. */
    void begin() {
        run(Event.AFTER_CONNECT);
        run(Event.BEFORE_VALIDATE);
        run(Event.AFTER_VALIDATE);
    }

    /** Makes these, and what comes before that. */
    void make(List<MissingSchema> schemas) {
        if (schemas.isEmpty()) {
            return;
        }
        callbacks.at(Event.BEFORE_CREATE_SCHEMA).forEach(this::lay);
        callbacks.at(Event.CREATE_SCHEMA).forEach(this::lay);
        for (MissingSchema schema : schemas) {
            lay(planning.apply(new Changeset(
                    ChangesetId.ofSchema(schema.name()),
                    Optional.empty(),
                    Optional.empty(),
                    new Change.Sql(new MadeScript("schema " + schema.name(), List.of(schema.making()))),
                    List.of(),
                    Directives.NONE,
                    RowNotes.of(""),
                    Position.startOf("schema " + schema.name()))));
        }
    }

    private void lay(Step.Apply step) {
        steps.add(CallbackSteps.recording(step, Step.Row.GROUND));
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
        Changeset changeset = changesets.of(info.migration().orElseThrow());
        beforehand.accept(changeset);
        Step.Apply step = planning.apply(changeset);
        boolean again = info.version().isEmpty() && info.row().isPresent();
        steps.add(again ? CallbackSteps.recording(step, Step.Row.UPDATED) : step);
    }

    private void run(Event event) {
        steps.addAll(callbacks.at(event));
    }
}
