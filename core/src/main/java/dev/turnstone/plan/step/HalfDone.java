package dev.turnstone.plan.step;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.step.OpenQuestion.Whose;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What an earlier run has begun and not finished, and what that means for a plan. */
public final class HalfDone {
    /** Of routines nobody knows the folder. */
    private static final String ANY_FOLDER = "CHANGELOG";

    private final Function<InterruptedChangeset, Optional<Changeset>> files;
    private final ToIntFunction<InterruptedChangeset> wayBack;
    private final History history;
    private final String location;
    private final Consumer<Problem> problems;

    /**
     * Looks into a history.
     *
     * @param location of the changelog, for commands in advice
     * @param files the changeset that was begun, if the changelog still has it
     * @param wayBack how many steps a rollback takes back until it comes to that one, at least one
     */
    public HalfDone(
            History history,
            String location,
            Function<InterruptedChangeset, Optional<Changeset>> files,
            ToIntFunction<InterruptedChangeset> wayBack,
            Consumer<Problem> problems) {
        this.files = files;
        this.wayBack = wayBack;
        this.history = history;
        this.location = location;
        this.problems = problems;
    }

    /** What was begun and not finished is a question, unless a run is at it just now. */
    public void nothing() {
        history.interrupted().forEach(begun -> ask(begun, OpenQuestion::problem));
    }

    /** The same, but for what goes on by itself when it goes this way. */
    public void nothingElse(Direction way) {
        for (InterruptedChangeset begun : history.interrupted()) {
            boolean goesOn = !begun.isRoutine()
                    && begun.direction() == way
                    && files.apply(begun).isPresent()
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

    /**
     * Tells that a step is run from its beginning, though it was begun.
     *
     * @param why what says that nothing of it is left, a sentence without its end
     */
    public void startsOver(InterruptedChangeset begun, String why) {
        problems.accept(question(begun).startsOver(why));
    }

    /** What is known of an interrupted step, and what the user can say about it. */
    OpenQuestion question(InterruptedChangeset begun) {
        Optional<Changeset> found = files.apply(begun);
        String file =
                found.map(changeset -> changeset.at().file()).orElse(begun.id().path());
        return new OpenQuestion(begun, file, found.isPresent() ? ours(begun) : ofAnother(begun));
    }

    private Whose ours(InterruptedChangeset begun) {
        return new Whose.Ours(location, begun.direction() == Direction.UNDO ? wayBack.applyAsInt(begun) : 1);
    }

    private Whose ofAnother(InterruptedChangeset begun) {
        boolean routine = begun.id().author().equals(ChangesetId.OURS);
        return new Whose.OfAnother(routine ? ANY_FOLDER : begun.id().path(), location);
    }
}
