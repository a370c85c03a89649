package dev.turnstone.apply;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a run did. */
public sealed interface Outcome {

    /** The plan that was carried out, as far as it was. */
    Plan plan();

    /** The steps that are done and recorded, in order. */
    List<Done> done();

    /** What people should know although nothing was stopped by it. */
    default List<Problem> warnings() {
        return plan().warnings();
    }

    /**
     * This outcome, if everything went well.
     *
     * @throws TurnstoneException otherwise, with all that is known
     */
    Outcome orThrow();

    /** A step that is done and recorded. */
    record Done(Step step, Duration took) {
        public Done {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(took, "took");
        }
    }

    /**
     * All steps are done; possibly there was none.
     *
     * @param tolerated steps that failed and were passed over, because their authors say that they may
     */
    record Completed(Plan plan, List<Done> done, List<Failure> tolerated) implements Outcome {
        /** No step failed. */
        public Completed(Plan plan, List<Done> done) {
            this(plan, done, List.of());
        }

        public Completed {
            done = List.copyOf(done);
            tolerated = List.copyOf(tolerated);
        }

        /** Where something was interrupted before, it is gone on with and done by now. */
        @Override
        public List<Problem> warnings() {
            return warned(plan, tolerated).stream()
                    .filter(problem -> problem.code() != ErrorCode.STEP_INTERRUPTED)
                    .toList();
        }

        @Override
        public Outcome orThrow() {
            return this;
        }
    }

    /** Nothing was run, because the plan has errors. */
    record Refused(Plan plan) implements Outcome {
        public Refused {
            if (!plan.hasErrors()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }

        @Override
        public List<Done> done() {
            return List.of();
        }

        @Override
        public Outcome orThrow() {
            throw new TurnstoneException(plan.errors());
        }
    }

    /**
     * A step failed; those before it are done and stay.
     *
     * @param tolerated steps before it that failed, too, and were passed over
     */
    record Failed(Plan plan, List<Done> done, List<Failure> tolerated, Failure failure) implements Outcome {
        /** None was passed over before it. */
        public Failed(Plan plan, List<Done> done, Failure failure) {
            this(plan, done, List.of(), failure);
        }

        public Failed {
            done = List.copyOf(done);
            tolerated = List.copyOf(tolerated);
            Objects.requireNonNull(failure, "failure");
        }

        /** The same in other words. */
        public Failed with(Problem problem) {
            Failure told = new Failure(
                    failure.step(), failure.statement(), failure.state(), problem, failure.message(), failure.cause());
            return new Failed(plan, done, tolerated, told);
        }

        @Override
        public List<Problem> warnings() {
            return warned(plan, tolerated);
        }

        @Override
        public Outcome orThrow() {
            throw new TurnstoneException(failure.problem(), failure.cause());
        }
    }

    private static List<Problem> warned(Plan plan, List<Failure> tolerated) {
        return Stream.concat(plan.warnings().stream(), tolerated.stream().map(Failure::problem))
                .toList();
    }

    /** Whether this ended with a problem of this kind. */
    default boolean endedWith(ErrorCode code) {
        return this instanceof Failed failed && failed.failure().problem().code() == code
                || this instanceof Refused refused
                        && refused.plan().errors().stream().map(Problem::code).anyMatch(code::equals);
    }
}
