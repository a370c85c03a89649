package dev.turnstone.replication.run;

import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutStep;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What became of a roll-out. */
public sealed interface RollOutOutcome {
    /** What was to be done when it began. */
    RollOut rollOut();

    /** What was done, in order. */
    List<Done> done();

    /** Something that was done. */
    record Done(RollOutStep step, Duration took) {
        public Done {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(took, "took");
        }
    }

    /** All servers have all changesets. */
    record Completed(RollOut rollOut, List<Done> done) implements RollOutOutcome {
        public Completed {
            done = List.copyOf(done);
        }
    }

    /** Nothing was done, because something is against it. */
    record Refused(RollOut rollOut) implements RollOutOutcome {
        @Override
        public List<Done> done() {
            return List.of();
        }
    }

    /**
     * It stopped before it could do harm; the same command goes on.
     *
     * @param at what was to be done next
     * @param problems why
     * @param run what became of the run of changesets that failed, if that was it
     */
    record Stopped(RollOut rollOut, List<Done> done, RollOutStep at, List<Problem> problems, Optional<Outcome> run)
            implements RollOutOutcome {
        public Stopped {
            done = List.copyOf(done);
            problems = List.copyOf(problems);
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(run, "run");
        }
    }
}
