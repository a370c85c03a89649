package dev.turnstone.apply;

import dev.turnstone.plan.Step;

/** A step failed, and this is how it left the database. */
final class StepFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Step step;
    private final transient DatabaseState state;
    private final transient StepBroken broken;

    StepFailed(Step step, DatabaseState state, StepBroken broken) {
        super(broken);
        this.step = step;
        this.state = state;
        this.broken = broken;
    }

    Step step() {
        return step;
    }

    DatabaseState state() {
        return state;
    }

    StepBroken broken() {
        return broken;
    }
}
