package dev.turnstone.apply.run;

import dev.turnstone.Advice;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carries out the plan that empties schemas. Nothing of it can be recorded, for what that would be written in goes as well;
 * a run that ends on the way leaves less to be removed by the next one.
 */
public final class CleaningRun {
    private final Workplace place;

    public CleaningRun(Workplace place) {
        this.place = place;
    }

    /** Carries out a plan without errors. */
    public Outcome apply(Plan plan) {
        Logbook logbook = new Logbook(place.listener(), plan.steps().size());
        try {
            UnrecordedRun run = new UnrecordedRun(place, SessionMemory.ofNothing(place));
            for (int i = 0; i < plan.steps().size(); i++) {
                Step.Apply step = (Step.Apply) plan.steps().get(i);
                long began = System.nanoTime();
                logbook.started(step, i + 1);
                run.run(step);
                logbook.done(step, Duration.ofNanos(System.nanoTime() - began));
            }
            return new Outcome.Completed(plan, logbook.done());
        } catch (StepFailed e) {
            UnrecordedRun.behind(e, plan.aftermath(), place);
            return new Outcome.Failed(plan, logbook.done(), told(e, plan));
        }
    }

    private Failure told(StepFailed failed, Plan plan) {
        Diagnosis diagnosis = Diagnosis.by(place.dialect());
        String message = diagnosis.wordsOf(failed.broken().reason());
        Advice next = Advice.of(diagnosis
                        .remedyFor(failed.broken().reason())
                        .map(remedy -> remedy + " Then run again: ")
                        .orElse("Mend what it names, and run again: "))
                .then(new NextCommand.Again(
                        "clean", Optional.of(plan.changelog().location()), Optional.empty()))
                .then(". It removes what is left.");
        Problem problem = new Problem(
                failed.broken().code(),
                FailureReport.what(failed, message) + "\n" + failed.state().name() + ": " + failed.state(),
                List.of(failed.broken().at()),
                next);
        return new Failure(
                failed.step(),
                failed.broken().statement(),
                failed.state(),
                problem,
                message,
                failed.broken().reason());
    }
}
