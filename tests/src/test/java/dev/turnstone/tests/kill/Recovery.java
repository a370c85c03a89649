package dev.turnstone.tests.kill;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.Outcome;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.tests.servers.TestDatabase;

/** Types the same command again. Where it answers with a question, somebody who knows what happened settles it. */
final class Recovery {
    /** More questions than can come from two deaths. */
    private static final int TRIES = 6;

    private final Stage stage;
    private final Witness witness;

    Recovery(Stage stage, Witness witness) {
        this.stage = stage;
        this.witness = witness;
    }

    /**
     * Runs again until all is done.
     *
     * @return how many questions were asked
     * @throws IllegalStateException when a run ends in anything but success or a question
     */
    int run(TestDatabase database) {
        for (int questions = 0; questions < TRIES; questions++) {
            Outcome outcome = stage.on(database).migrate();
            if (!outcome.endedWith(ErrorCode.STEP_OUTCOME_UNKNOWN)) {
                outcome.orThrow();
                return questions;
            }
            for (InterruptedChangeset open : outcome.plan().history().interrupted()) {
                stage.on(database).repair(witness.answer(database, open)).orThrow();
            }
        }
        throw new IllegalStateException("the questions don't end");
    }
}
