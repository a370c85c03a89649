package dev.turnstone.plan;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.history.History.RunAtWork;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Stop;
import java.util.List;

/**
 * A changeset that was begun and not finished: what is to be said about it.
 *
 * @param file its file as the user names it
 * @param location of its changelog
 */
record OpenQuestion(InterruptedChangeset interrupted, String file, String location) {

    /** Nothing can go on from it by itself: somebody has to look and say how it is. */
    Problem problem() {
        return new Problem(
                interrupted.stop() instanceof Stop.Unanswered
                        ? ErrorCode.STEP_OUTCOME_UNKNOWN
                        : ErrorCode.STEP_HALF_APPLIED,
                words(),
                place(),
                answers("Look at the database. If"));
    }

    /** The next run goes on from it, or asks when it is there. */
    Problem notice() {
        boolean open = interrupted.stop() instanceof Stop.Unanswered || interrupted.stop() instanceof Stop.Refused;
        return new Problem(
                ErrorCode.STEP_INTERRUPTED,
                words(),
                place(),
                open
                        ? "The next run looks in the catalog what became of that statement, and goes on; or asks, when that"
                                + " can't be told."
                        : "The next run goes on behind what is done.");
    }

    /** It was going the other way. */
    Problem wrongWay() {
        Advice finish = Advice.of("Finish it first: ")
                .then(NextCommand.of(isUndo() ? "rollback" : "migrate", location))
                .then(". ");
        return new Problem(
                ErrorCode.STEP_HALF_APPLIED, words(), place(), answers(finish, "Or look at the database; if"));
    }

    private String words() {
        return name() + " was begun on " + interrupted.at() + " (run " + interrupted.runId() + ") and not finished: "
                + progress() + outcome() + ".";
    }

    /**
     * What can be said of the step as a whole.
     *
     * @param begin the words before it, up to and with the first "if"
     */
    Advice answers(String begin) {
        return answers(new Advice(List.of()), begin);
    }

    private Advice answers(Advice before, String begin) {
        String step = interrupted.id().argument();
        String done = interrupted.isRoutine() ? "--assume-done" : "--assume-complete";
        String again = interrupted.isRoutine() ? "--run-again" : "--start-over";
        return before.then(begin + " all of it is " + (isUndo() ? "undone" : "in place") + ": ")
                .then(NextCommand.of("repair", location, done, step))
                .then(". If you have " + (isUndo() ? "put back what the undo" : "taken back what it") + " did: ")
                .then(NextCommand.of("repair", location, again, step))
                .then(".");
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
        return (isUndo() ? "The undo of " : "") + interrupted.id().name();
    }

    private List<Position> place() {
        return interrupted
                .stop()
                .statement()
                .filter(begun -> !isUndo())
                .map(begun -> List.of(new Position(file, Math.max(1, begun.line()), 1)))
                .orElse(List.of());
    }

    private String progress() {
        return switch (interrupted.progress().done()) {
            case 0 -> "no statement of it is known to be done";
            case 1 -> "statement 1 is done";
            default -> "statements 1 to " + interrupted.progress().done() + " are done";
        };
    }

    private String outcome() {
        if (interrupted.stop().statement().isEmpty()) {
            return "";
        }
        int statement = interrupted.stop().statement().get().statement();
        String what = statement > 0 ? "statement " + statement : "it";
        if (interrupted.stop().message().isPresent()) {
            return "; " + what + " failed: " + interrupted.stop().message().get();
        }
        return statement > 0
                ? "; " + what + " was sent, and the run ended before the answer came: it may be done or not"
                : "; it was running when the run ended: what it did may be there or not";
    }
}
