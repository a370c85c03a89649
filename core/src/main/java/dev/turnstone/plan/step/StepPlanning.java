package dev.turnstone.plan.step;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans the steps that run something: each script is read once, and what an earlier run has begun is gone on with. */
public final class StepPlanning {
    private final Inspector inspector;
    private final HalfDone halfDone;
    private final Consumer<Problem> problems;

    public StepPlanning(StatementRules rules, HalfDone halfDone, Consumer<Problem> problems) {
        this.inspector = new Inspector(rules, problems);
        this.halfDone = halfDone;
        this.problems = problems;
    }

    /** The step that runs a changeset, or the rest of it. */
    public Step.Apply apply(Changeset changeset) {
        Optional<InterruptedChangeset> from = halfDone.goingOn(changeset.id(), Direction.APPLY);
        if (from.isEmpty()) {
            Shape shape = inspector.inspect(changeset.change(), changeset.directives());
            return new Step.Apply(changeset, shape, Start.BEGINNING);
        }
        halfDone.goesOn(from.get());
        Resumption resumption = new Resumption(halfDone.question(from.get()), problems);
        Shape shape = inspector.inspect(
                changeset.change(),
                changeset.directives(),
                new Recalled(from.get().answers()),
                resumption::accept);
        resumption.finish(changeset.at());
        return new Step.Apply(changeset, shape, new Start.GoingOn(from.get()));
    }

    /** The step that takes a changeset back, or the rest of it. Its undo must not be empty. */
    public Step.TakeBack takeBack(AppliedChangeset recorded, Changeset changeset) {
        Optional<InterruptedChangeset> from = halfDone.goingOn(recorded.id(), Direction.UNDO);
        if (from.isEmpty()) {
            return new Step.TakeBack(
                    recorded,
                    changeset,
                    undoShape(changeset, new Recalled(Answers.NONE), statement -> {}),
                    Start.BEGINNING);
        }
        halfDone.goesOn(from.get());
        Resumption resumption = new Resumption(halfDone.question(from.get()), problems);
        Shape shape = undoShape(changeset, new Recalled(from.get().answers()), resumption::accept);
        resumption.finish(changeset.undo().get(0).at());
        return new Step.TakeBack(recorded, changeset, shape, new Start.GoingOn(from.get()));
    }

    private Shape undoShape(Changeset changeset, Recalled recalled, Consumer<SqlStatement> eye) {
        return Shape.together(changeset.undo().stream()
                .map(undo -> inspector.inspect(undo.change(), undo.directives(), recalled, eye))
                .toList());
    }
}
