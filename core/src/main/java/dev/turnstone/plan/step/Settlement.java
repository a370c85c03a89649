package dev.turnstone.plan.step;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Plans what an answer makes of a changeset that was interrupted. */
public final class Settlement {
    private final History history;
    private final HalfDone halfDone;
    private final Function<InterruptedChangeset, Optional<Changeset>> files;
    private final Consumer<Problem> problems;

    /**
     * Settles what a history says was interrupted.
     *
     * @param files the changeset that was begun, if the changelog still has it
     */
    public Settlement(
            History history,
            HalfDone halfDone,
            Function<InterruptedChangeset, Optional<Changeset>> files,
            Consumer<Problem> problems) {
        this.history = history;
        this.halfDone = halfDone;
        this.files = files;
        this.problems = problems;
    }

    /**
     * The steps that do as the answer says.
     *
     * @param named whether an interrupted changeset is the one that the answer is about
     */
    public List<Step> plan(Repair.Answer answer, Predicate<InterruptedChangeset> named) {
        if (history.interrupted().stream().anyMatch(history::isBeingRun)) {
            halfDone.nothing();
            return List.of();
        }
        List<InterruptedChangeset> found =
                history.interrupted().stream().filter(named).toList();
        if (found.isEmpty()) {
            problems.accept(nothingOfThatName(answer.step()));
        }
        List<Step> steps = new ArrayList<>();
        found.forEach(interrupted -> settle(interrupted, answer).ifPresent(steps::add));
        return steps;
    }

    private Problem nothingOfThatName(String step) {
        Optional<ChangesetId> ofPlugin = history.interrupted().stream()
                .map(InterruptedChangeset::id)
                .filter(id -> id.argument().equals(step) && id.plugin().isPresent())
                .findFirst();
        if (ofPlugin.isPresent()) {
            String plugin = ofPlugin.get().plugin().orElseThrow();
            return new Problem(
                    ErrorCode.VERSION_UNKNOWN,
                    "What is called " + step + " is the plugin " + plugin + "'s.",
                    List.of(),
                    Advice.of("Use the same option of ")
                            .then(NextCommand.withoutChangelog("plugins").with(List.of("repair", plugin)))
                            .then("."));
        }
        return new Problem(
                ErrorCode.VERSION_UNKNOWN,
                "Nothing that was interrupted is called " + step + ".",
                List.of(),
                history.interrupted().isEmpty()
                        ? "Nothing is interrupted here."
                        : "Interrupted is " + history.interrupted().get(0).id().argument() + ".");
    }

    private Optional<Step> settle(InterruptedChangeset interrupted, Repair.Answer answer) {
        if (answer instanceof Repair.StartOver) {
            return Optional.of(new Step.StartOver(interrupted));
        }
        if (answer instanceof Repair.AssumeComplete) {
            return assumeComplete(interrupted);
        }
        boolean done = answer instanceof Repair.AssumeDone;
        if (interrupted.isRoutine()) {
            return done ? assumeComplete(interrupted) : Optional.of(new Step.StartOver(interrupted));
        }
        if (!hasStatement(interrupted)) {
            return Optional.empty();
        }
        return Optional.of(done ? new Step.AssumeStatementDone(interrupted) : new Step.RunStatementAgain(interrupted));
    }

    /** Whether there is a statement that the answer can be about: one that follows on what is done. */
    private boolean hasStatement(InterruptedChangeset interrupted) {
        int done = interrupted.progress().done();
        if (interrupted
                .stop()
                .statement()
                .filter(begun -> begun.statement() == done + 1)
                .isPresent()) {
            return true;
        }
        problems.accept(new Problem(
                ErrorCode.VERSION_UNKNOWN,
                interrupted.id().name() + " was interrupted where nothing is in question.",
                List.of(),
                "The next run goes on " + (done == 0 ? "at its beginning" : "behind statement " + done)
                        + " by itself."));
        return false;
    }

    private Optional<Step> assumeComplete(InterruptedChangeset interrupted) {
        if (interrupted.direction() == Direction.UNDO) {
            return Optional.of(new Step.AssumeTakenBack(interrupted));
        }
        Optional<Changeset> changeset = files.apply(interrupted);
        if (changeset.isEmpty()) {
            problems.accept(new Problem(
                    ErrorCode.FILE_GONE,
                    interrupted.id().path() + " was begun, but its file is gone.",
                    List.of(),
                    "Bring the file back, or use --start-over to forget that it was begun."));
        }
        return changeset.map(found -> new Step.AssumeApplied(interrupted, found));
    }
}
