package dev.turnstone.apply;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What a run did. */
public sealed interface Outcome {

    /** The plan that was carried out, as far as it was. */
    Plan plan();

    /** The steps that are done and recorded, in order. */
    List<Done> done();

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

    /** All steps are done; possibly there was none. */
    record Completed(Plan plan, List<Done> done) implements Outcome {
        public Completed {
            done = List.copyOf(done);
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

    /** A step failed; those before it are done and stay. */
    record Failed(Plan plan, List<Done> done, Failure failure) implements Outcome {
        public Failed {
            done = List.copyOf(done);
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public Outcome orThrow() {
            throw new TurnstoneException(failure.problem(), failure.cause());
        }
    }

    /** Whether this ended with a problem of this kind. */
    default boolean endedWith(ErrorCode code) {
        return this instanceof Failed failed && failed.failure().problem().code() == code
                || this instanceof Refused refused
                        && refused.plan().errors().stream().map(Problem::code).anyMatch(code::equals);
    }
}
