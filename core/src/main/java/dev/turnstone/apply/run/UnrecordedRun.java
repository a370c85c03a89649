package dev.turnstone.apply.run;

import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.apply.journal.MemoryJournal;
import dev.turnstone.apply.place.ProgressWatch;
import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.step.SecondTry;
import dev.turnstone.apply.step.StepWork;
import dev.turnstone.plan.Aftermath;
import dev.turnstone.plan.Step;
import java.util.List;

/** Carries out steps of which nothing is recorded, neither when they are done nor when they end on the way. */
final class UnrecordedRun {
    private final Workplace place;
    private final SessionMemory session;

    /** @param session how it is to be left */
    UnrecordedRun(Workplace place, SessionMemory session) {
        this.place = place;
        this.session = session;
    }

    /** Tries until it is done, or fails for another reason than that others are in the way. */
    void run(Step.Apply step) throws StepFailed {
        MemoryJournal journal = new MemoryJournal();
        try (ProgressWatch watch = ProgressWatch.over(place);
                StatementCall call = new StatementCall(
                        place.jdbc(), place.dialect(), place.cancellation(), place.listener()::notice)) {
            StepWork work = new StepWork(place, journal, session, call, new Transaction(place));
            new SecondTry(place, journal, watch).run(step, again -> attempt((Step.Apply) again, work));
        }
    }

    private static boolean attempt(Step.Apply step, StepWork work) throws StepFailed {
        work.run(
                step,
                step.shape(),
                step.start(),
                changes -> changes.run(
                        step.changeset().change(),
                        step.changeset().directives(),
                        step.changeset().at()),
                () -> {});
        return true;
    }

    /** What is to be run behind a failure; what goes wrong with that is told, and hides nothing. */
    static void behind(StepFailed failed, Aftermath aftermath, Workplace place) {
        if (place.isLost(failed.broken().reason())) {
            return;
        }
        boolean recorded = !(failed.step() instanceof Step.Apply apply && apply.isUnrecorded());
        if (recorded && failed.broken().statement().isPresent()) {
            all(aftermath.ofStatement(), place);
        }
        if (recorded) {
            all(aftermath.ofStep(), place);
        }
        all(aftermath.ofRun(), place);
    }

    private static void all(List<Step.Apply> steps, Workplace place) {
        for (Step.Apply step : steps) {
            try {
                new UnrecordedRun(place, new SessionMemory(place)).run(step);
            } catch (StepFailed e) {
                place.listener()
                        .notice(step.name() + ", which is run behind a failure, failed itself: "
                                + e.broken().reason().getMessage());
            }
        }
    }
}
