package dev.turnstone.plan.step;

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
 * @param whose of which changelog it is
 */
record OpenQuestion(InterruptedChangeset interrupted, String file, Whose whose) {
    private static final String OR_LOOK = "Or look at the database; if";

    /** Of which changelog a changeset is. */
    sealed interface Whose {
        /** The changelog, as a command is given it. */
        String location();

        /**
         * Of the one that this run has.
         *
         * @param steps how many a rollback takes back until it comes to it, at least one
         */
        record Ours(String location, int steps) implements Whose {}

        /**
         * Of another one.
         *
         * @param location what is known of it: the file that the changeset is recorded with
         * @param given the changelog that doesn't have it
         */
        record OfAnother(String location, String given) implements Whose {}
    }

    /** Nothing can go on from it by itself: somebody has to look and say how it is. */
    Problem problem() {
        boolean finishable = whose instanceof Whose.OfAnother && !interrupted.isRoutine();
        return new Problem(
                interrupted.stop() instanceof Stop.Unanswered
                        ? ErrorCode.STEP_OUTCOME_UNKNOWN
                        : ErrorCode.STEP_HALF_APPLIED,
                words(),
                place(),
                finishable ? answers(finish(), OR_LOOK) : answers("Look at the database. If"));
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

    /** The next run begins it anew, since somebody says that nothing of it is left. */
    Problem startsOver(String why) {
        String step = interrupted.id().argument();
        return new Problem(
                ErrorCode.STEP_INTERRUPTED,
                words() + " " + why + ": the next run begins at its first statement.",
                place(),
                Advice.of("Take back first what is left of it. If all of it is in place: ")
                        .then(repair(interrupted.isRoutine() ? "--assume-done" : "--assume-complete", step))
                        .then("."));
    }

    /** It was going the other way. */
    Problem wrongWay() {
        return new Problem(ErrorCode.STEP_HALF_APPLIED, words(), place(), answers(finish(), OR_LOOK));
    }

    /** The command that goes on with it, whole. */
    private Advice finish() {
        if (whose instanceof Whose.Ours ours) {
            return Advice.of("Finish it first: ").then(goOn(ours.steps())).then(". ");
        }
        Whose.OfAnother other = (Whose.OfAnother) whose;
        return Advice.of(whereItIs(other)).then(goOn(1)).then(". ");
    }

    private String whereItIs(Whose.OfAnother other) {
        if (other.location().equals(other.given())) {
            return "It isn't in " + other.given() + " any more. Bring it back, and finish it first: ";
        }
        boolean ofThisPlugin =
                interrupted.id().plugin().isPresent() && interrupted.id().path().startsWith(other.given());
        return ofThisPlugin
                ? "The list of that plugin doesn't name it any more. List it again, and finish it first: "
                : "It isn't in " + other.given() + ". Finish it first, with the changelog that it is in: ";
    }

    private NextCommand goOn(int steps) {
        if (whose instanceof Whose.OfAnother other && interrupted.id().plugin().isPresent()) {
            return NextCommand.of("migrate", other.given(), "--plugins", "FOLDER");
        }
        return isUndo()
                ? NextCommand.of("rollback", whose.location(), "--count", String.valueOf(steps))
                : NextCommand.of("migrate", whose.location());
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
                .then(repair(done, step))
                .then(". If you have " + (isUndo() ? "put back what the undo" : "taken back what it") + " did: ")
                .then(repair(again, step))
                .then(".");
    }

    private NextCommand repair(String answer, String step) {
        return interrupted
                .id()
                .plugin()
                .map(plugin -> NextCommand.withoutChangelog("plugins").with(List.of("repair", plugin, answer, step)))
                .orElseGet(() -> NextCommand.of("repair", whose.location(), answer, step));
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
