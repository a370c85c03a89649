package dev.turnstone.apply.place;

import dev.turnstone.Listener;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome.Done;
import dev.turnstone.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells the listener, and in the end the outcome, which steps were begun and which are done. */
public final class Logbook {
    private final Listener listener;
    private final int total;
    private final List<Done> done = new ArrayList<>();
    private final List<Failure> tolerated = new ArrayList<>();
    private int started;

    public Logbook(Listener listener, int total) {
        this.listener = listener;
        this.total = total;
    }

    /** A step begins, perhaps for the second time: after it was skipped behind a failure. */
    public void started(Step step, int number) {
        if (number > started) {
            started = number;
            listener.stepStarted(step, number, total);
        }
    }

    public void done(Step step, Duration took) {
        listener.stepDone(step, took);
        done.add(new Done(step, took));
    }

    public List<Done> done() {
        return done;
    }

    /** A step failed, and the run goes on. */
    public void tolerated(Failure failure) {
        tolerated.add(failure);
    }

    public List<Failure> tolerated() {
        return tolerated;
    }
}
