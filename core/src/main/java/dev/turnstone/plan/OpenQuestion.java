package dev.turnstone.plan;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.history.History.RunAtWork;
import dev.turnstone.history.InterruptedChangeset;
import java.util.List;

/**
 * A changeset that was begun and not finished: what is to be said about it.
 *
 * @param file its file as the user names it
 * @param location of its changelog
 */
record OpenQuestion(InterruptedChangeset interrupted, String file, String location) {

    /** Somebody has to look and say how it is. */
    Problem problem() {
        String step = interrupted.id().id();
        return new Problem(
                interrupted.outcomeIsKnown() ? ErrorCode.STEP_HALF_APPLIED : ErrorCode.STEP_OUTCOME_UNKNOWN,
                name() + " was begun on " + interrupted.at() + " (run " + interrupted.runId() + ") and not finished: "
                        + progress() + outcome() + ".",
                place(),
                Advice.of("Look at the database. If all of it is " + (isUndo() ? "undone" : "in place") + ": ")
                        .then(NextCommand.of("repair", location, "--assume-done", step))
                        .then(". If you have " + (isUndo() ? "put back what the undo" : "taken back what it")
                                + " did: ")
                        .then(NextCommand.of("repair", location, "--run-again", step))
                        .then("."));
    }

    /** Nobody has to: the run that began it is at it. */
    Problem answeredBy(RunAtWork run) {
        return new Problem(
                ErrorCode.STEP_RUNNING,
                name() + " is being run just now by " + run.session() + " (run " + run.runId() + ", begun on "
                        + interrupted.at() + "): " + progress() + ".",
                place(),
                "Wait for that run, and look again.");
    }

    private boolean isUndo() {
        return interrupted.direction() == InterruptedChangeset.Direction.UNDO;
    }

    private String name() {
        return (isUndo() ? "The undo of " : "") + interrupted.id().fileName();
    }

    private List<Position> place() {
        return interrupted
                .begun()
                .filter(begun -> !isUndo())
                .map(begun -> List.of(new Position(file, Math.max(1, begun.line()), 1)))
                .orElse(List.of());
    }

    private String progress() {
        return switch (interrupted.done()) {
            case 0 -> "no statement of it is known to be done";
            case 1 -> "statement 1 is done";
            default -> "statements 1 to " + interrupted.done() + " are done";
        };
    }

    private String outcome() {
        if (interrupted.begun().isEmpty()) {
            return "";
        }
        int statement = interrupted.begun().get().statement();
        String what = statement > 0 ? "statement " + statement : "it";
        if (interrupted.error().isPresent()) {
            return "; " + what + " failed: " + interrupted.error().get();
        }
        return statement > 0
                ? "; " + what + " was sent, and the run ended before the answer came: it may be done or not"
                : "; it was running when the run ended: what it did may be there or not";
    }
}
