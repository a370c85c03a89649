package dev.turnstone.plan;

import dev.turnstone.changelog.Answers;
import dev.turnstone.history.InterruptedChangeset;
import java.util.Objects;
import java.util.Optional;

/** Where a step begins. */
public sealed interface Start {
    /** At its first statement. */
    Start BEGINNING = new Beginning();

    /** So many statements, from the first on, are done already and are not run. */
    int done();

    /** The run that it goes on from; empty at the beginning. */
    Optional<InterruptedChangeset> interrupted();

    /** What the database said when that run made statements of it. */
    default Answers answers() {
        return interrupted().map(InterruptedChangeset::answers).orElse(Answers.NONE);
    }

    /** Nothing of it was ever done. */
    record Beginning() implements Start {
        @Override
        public int done() {
            return 0;
        }

        @Override
        public Optional<InterruptedChangeset> interrupted() {
            return Optional.empty();
        }
    }

    /**
     * Where an earlier run ended.
     *
     * @param from what is known of that; whether the statement it ended at took effect is asked when the step is run
     */
    record GoingOn(InterruptedChangeset from) implements Start {
        public GoingOn {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public int done() {
            return from.progress().done();
        }

        @Override
        public Optional<InterruptedChangeset> interrupted() {
            return Optional.of(from);
        }
    }
}
