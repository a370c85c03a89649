package dev.turnstone.apply.place;

import dev.turnstone.apply.DatabaseState;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** A step failed, and this is how it left the database. */
public final class StepFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Step step;
    private final transient DatabaseState state;
    private final transient StepBroken broken;

    public StepFailed(Step step, DatabaseState state, StepBroken broken) {
        super(broken);
        this.step = step;
        this.state = state;
        this.broken = broken;
    }

    /** The same with other words for what the database said, where it was the database that said it. */
    public StepFailed because(UnaryOperator<SQLException> words) {
        if (!(broken.reason() instanceof SQLException said)) {
            return this;
        }
        SQLException reason = words.apply(said);
        return reason == said
                ? this
                : new StepFailed(
                        step,
                        state,
                        new StepBroken(broken.code(), broken.at(), broken.statement(), broken.sent(), reason));
    }

    public Step step() {
        return step;
    }

    public DatabaseState state() {
        return state;
    }

    public StepBroken broken() {
        return broken;
    }
}
