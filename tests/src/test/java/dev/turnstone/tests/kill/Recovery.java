package dev.turnstone.tests.kill;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.servers.TestDatabase;
import java.util.List;
import java.util.function.Consumer;

/** Types the same command again. Where it answers with a question, somebody who knows what happened settles it. */
final class Recovery {
    /** More questions than can come from two deaths. */
    private static final int TRIES = 6;

    private final Stage stage;
    private final Witness witness;
    private final Consumer<Problem> asked;

    /** Tells of each question. */
    Recovery(Stage stage, Witness witness, Consumer<Problem> asked) {
        this.stage = stage;
        this.witness = witness;
        this.asked = asked;
    }

    /**
     * Runs again until all is done.
     *
     * @throws IllegalStateException when a run ends in anything but success or a question
     */
    void run(TestDatabase database) {
        for (int i = 0; i < TRIES; i++) {
            Outcome outcome = stage.on(database).migrate();
            if (!outcome.endedWith(ErrorCode.STEP_OUTCOME_UNKNOWN)) {
                outcome.orThrow();
                return;
            }
            for (Problem question : questions(outcome)) {
                asked.accept(question);
                stage.on(database).repair(witness.answer(database, question)).orThrow();
            }
        }
        throw new IllegalStateException("the questions don't end");
    }

    private static List<Problem> questions(Outcome outcome) {
        List<Problem> problems = outcome instanceof Outcome.Failed failed
                ? List.of(failed.failure().problem())
                : outcome.plan().errors();
        return problems.stream()
                .filter(problem -> problem.code() == ErrorCode.STEP_OUTCOME_UNKNOWN)
                .toList();
    }
}
