package dev.turnstone.plan;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.RoutineHistory.StepKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What an earlier run has begun and not finished, and what that means for a plan. */
final class HalfDone {
    private final HistoryChecks checks;
    private final History history;
    private final String location;
    private final Consumer<Problem> problems;

    HalfDone(HistoryChecks checks, History history, String location, Consumer<Problem> problems) {
        this.checks = checks;
        this.history = history;
        this.location = location;
        this.problems = problems;
    }

    /** What was begun and not finished is a question, unless a run is at it just now. */
    void nothing() {
        history.interrupted().forEach(begun -> ask(begun, OpenQuestion::problem));
    }

    /** The same, but for what goes on by itself when it goes this way. */
    void nothingElse(Direction way) {
        for (InterruptedChangeset begun : history.interrupted()) {
            boolean goesOn = !begun.isRoutine()
                    && begun.direction() == way
                    && fileOf(begun).isPresent()
                    && !history.isBeingRun(begun);
            if (!goesOn) {
                ask(
                        begun,
                        begun.isRoutine() || begun.direction() == way ? OpenQuestion::problem : OpenQuestion::wrongWay);
            }
        }
    }

    private void ask(InterruptedChangeset begun, Function<OpenQuestion, Problem> words) {
        problems.accept(
                history.isBeingRun(begun)
                        ? question(begun).answeredBy(history.atWork().orElseThrow())
                        : words.apply(question(begun)));
    }

    private Optional<Changeset> fileOf(InterruptedChangeset begun) {
        return RoutineNumber.parse(begun.id().id())
                .flatMap(number -> checks.fileOf(StepKey.of(number, begun.id().path())));
    }

    /** What a step goes on from that is run this way; empty for one that begins at its beginning. */
    Optional<InterruptedChangeset> goingOn(ChangesetId id, Direction way) {
        return history.interrupted().stream()
                .filter(begun -> begun.id().equals(id) && begun.direction() == way && !begun.isRoutine())
                .findFirst();
    }

    /** Tells that a step goes on where a run ended; of one that is at work it is told that. */
    void goesOn(InterruptedChangeset begun) {
        if (!history.isBeingRun(begun)) {
            problems.accept(question(begun).notice());
        }
    }

    /** What is known of an interrupted step, and what the user can say about it. */
    OpenQuestion question(InterruptedChangeset begun) {
        String file = fileOf(begun)
                .map(changeset -> changeset.at().file())
                .orElse(begun.id().path());
        return new OpenQuestion(begun, file, location);
    }
}
