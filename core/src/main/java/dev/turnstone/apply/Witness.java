package dev.turnstone.apply;

import dev.turnstone.Problem;
import dev.turnstone.plan.Step;
import java.util.Optional;

/** Looks at what steps have done before that is recorded, and may stand against it. Called by the run's thread. */
public interface Witness {
    /** Looks at nothing. */
    Witness NONE = new Witness() {
        @Override
        public boolean isWanted(Step step) {
            return false;
        }

        @Override
        public Optional<Problem> objection(Step step) {
            return Optional.empty();
        }
    };

    /** Whether it has to look at this step. Such a step isn't sent together with others. */
    boolean isWanted(Step step);

    /**
     * What stands against recording a step whose statements are done; empty when nothing does. Where what they did is in a
     * transaction this is asked inside of it, and with an objection it is rolled back.
     *
     * @throws dev.turnstone.TurnstoneException when that can't be found out
     */
    Optional<Problem> objection(Step step);
}
