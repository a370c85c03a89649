package dev.turnstone.apply.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.util.Set;

/**
 * Passes over the failure of a step whose author says that it may fail. Only what the server or a precondition says
 * against it is passed over: a lost connection, a full disk under the history or a wish to stop ends every run.
 */
record Tolerance(Workplace place, Plan plan, Logbook logbook) {
    private static final Set<ErrorCode> ITS_OWN =
            Set.of(ErrorCode.STATEMENT_FAILED, ErrorCode.ROUTINE_FAILED, ErrorCode.PRECONDITION_FAILED);

    /** Carries out a step. */
    @FunctionalInterface
    interface Work {
        void run() throws StepFailed;
    }

    void during(Step step, Work work) throws StepFailed {
        try {
            work.run();
        } catch (StepFailed failed) {
            if (!mayFail(step, failed)) {
                throw failed;
            }
            logbook.tolerated(told(failed));
        }
    }

    private static boolean mayFail(Step step, StepFailed failed) {
        return step instanceof Step.Apply apply
                && apply.onFailure() == Step.OnFailure.GO_ON
                && ITS_OWN.contains(failed.broken().code())
                && !(failed.state() instanceof DatabaseState.Unknown);
    }

    private Failure told(StepFailed failed) {
        Failure failure = FailureReport.of(
                Diagnosis.by(place.dialect()),
                failed,
                failed.state(),
                plan,
                logbook.done().size());
        boolean half = failed.state() instanceof DatabaseState.HalfApplied;
        Problem problem = new Problem(
                ErrorCode.FAILURE_TOLERATED,
                failure.problem().what() + " The run went on, because the changeset says failOnError=\"false\".",
                failure.problem().where(),
                half
                        ? "It stays pending, and what is done of it stays done: the next run goes on at the statement"
                                + " that failed."
                        : "It stays pending, and the next run tries it again.");
        return new Failure(
                failure.step(), failure.statement(), failure.state(), problem, failure.message(), failure.cause());
    }
}
