package dev.turnstone.tests.kill;

import dev.turnstone.Listener;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.time.Duration;
import java.util.function.IntConsumer;

/** Counts the places of a run where one thing has ended and the next has not begun: statements sent, steps recorded. */
public final class Boundaries implements Listener {
    private final IntConsumer reached;
    private int count;

    /** Tells of each boundary, counted from 1; the run goes on when the answer comes. */
    public Boundaries(IntConsumer reached) {
        this.reached = reached;
    }

    /** How many it has told of. */
    public int count() {
        return count;
    }

    @Override
    public void statementStarted(Step step, SqlStatement statement, int number) {
        reached.accept(++count);
    }

    @Override
    public void stepDone(Step step, Duration took) {
        reached.accept(++count);
    }
}
