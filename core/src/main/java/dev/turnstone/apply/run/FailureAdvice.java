package dev.turnstone.apply.run;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Step;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done after a step failed. */
record FailureAdvice(Diagnosis diagnosis, StepFailed failed, DatabaseState state, Plan plan, int stepsDone) {

    Advice next() {
        if (failed.broken().code() == ErrorCode.STEP_OUTCOME_UNKNOWN) {
            return toAnswer();
        }
        if (failed.broken().code() == ErrorCode.PLUGIN_OUT_OF_BOUNDS) {
            return toKeepOut();
        }
        if (mayHaveLeftSomething()) {
            return stoppedInJava() ? toSettle() : toGoOn();
        }
        return Advice.of(obstacle()
                        .map(remedy -> remedy + " Then run again: ")
                        .orElse(isToCorrect() ? correction() + " and run again: " : "Run again: "))
                .then(again(left()))
                .then(".");
    }

    /** Its statements are done, or nothing is: there is none to go on with. */
    private Advice toKeepOut() {
        String author = "Ask its author to leave that to its owner; or allow it: --foreign-objects warn.";
        return mayHaveLeftSomething()
                ? Advice.of("What it did stays: look at it, and put it back where it must not stay. " + author
                                + " The next run goes on behind it: ")
                        .then(again(left()))
                        .then(".")
                : Advice.of(author);
    }

    /** Only its author can tell how far a routine in Java came. */
    private boolean stoppedInJava() {
        Step step = failed.step();
        boolean java =
                step instanceof Step.Apply apply && apply.changeset().change().hasCode()
                        || step instanceof Step.TakeBack back
                                && back.changeset().undo().stream()
                                        .anyMatch(undo -> undo.change().hasCode());
        return java && failed.broken().statement().isEmpty() && failed.broken().sent() != StepBroken.Sent.NOTHING;
    }

    /** A script goes on by itself at the statement where it stopped. */
    private Advice toGoOn() {
        String first = obstacle()
                .map(remedy -> remedy + " Then run again: ")
                .orElse(isToCorrect() ? correctionOfTheRest() + ", and run again: " : "Run again: ");
        return Advice.of(first)
                .then(again(left()))
                .then(
                        state instanceof DatabaseState.Unknown
                                ? ". It looks in the catalog what became of that statement, and goes on."
                                : ". It goes on at the first statement that is not done.");
    }

    /** The catalog was asked and doesn't tell. */
    private Advice toAnswer() {
        return Advice.of("Look at the database. If the statement took effect: ")
                .then(repair("--assume-done"))
                .then(". If it did not, or you have taken back what it did: ")
                .then(repair("--run-again"))
                .then(". Then go on: ")
                .then(again(left()))
                .then(".");
    }

    /** What stands in the way of every script alike. */
    private Optional<String> obstacle() {
        return diagnosis.remedyFor(failed.broken().reason());
    }

    private boolean isToCorrect() {
        ErrorCode code = failed.broken().code();
        return code == ErrorCode.STATEMENT_FAILED || code == ErrorCode.ROUTINE_FAILED;
    }

    private String correction() {
        return toWrite()
                .map(file -> "Write " + file + ", which takes it back in another way,")
                .orElse("Correct " + toCorrect());
    }

    /** What is done must stay the beginning of it, which an undo that somebody writes now hardly is. */
    private String correctionOfTheRest() {
        return toWrite()
                .map(file -> "Take away what is in its way")
                .orElse("Correct " + toCorrect() + " from that statement on (what is done must stay as it is)");
    }

    /** The file that an undo can be written in which failed and which nobody wrote. */
    private Optional<String> toWrite() {
        String file = failed.broken().at().file();
        return failed.step() instanceof Step.TakeBack back
                ? back.changeset().undo().stream()
                        .filter(undo -> undo.at().file().equals(file))
                        .flatMap(undo -> undo.origin() instanceof Changeset.Origin.WorkedOut workedOut
                                ? Stream.of(workedOut.instead())
                                : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    private String toCorrect() {
        return isUndo() ? failed.broken().at().file() : failed.step().name();
    }

    private boolean isUndo() {
        return failed.step() instanceof Step.TakeBack;
    }

    private boolean mayHaveLeftSomething() {
        return !(state instanceof DatabaseState.RolledBack
                || state instanceof DatabaseState.Committed
                || isOneTransaction(failed.step()));
    }

    /** Such a step is in the history or it never happened, whatever became of the answer. */
    private static boolean isOneTransaction(Step step) {
        return step instanceof Step.Bookkeeping
                || step instanceof Step.Apply apply && apply.shape().atomicity() == Atomicity.ONE_TRANSACTION
                || step instanceof Step.TakeBack back && back.shape().atomicity() == Atomicity.ONE_TRANSACTION;
    }

    private Advice toSettle() {
        String first = obstacle().map(remedy -> remedy + " ").orElse("");
        String inPlace = isUndo() ? "undone" : "in place";
        String ownDeed = isUndo() ? "put back what the undo" : "taken back what it";
        // How many steps are left depends on the way that is chosen.
        return Advice.of(first + "Look at the database. If all of it is " + inPlace + ": ")
                .then(repair("--assume-done"))
                .then(". If you have " + ownDeed + " did: ")
                .then(repair("--run-again"))
                .then(". Then run again: ")
                .then(again(Optional.empty()))
                .then(".");
    }

    private NextCommand repair(String answer) {
        return NextCommand.of("repair", location(), answer, failed.step().id().argument());
    }

    private NextCommand again(Optional<Integer> stepsLeft) {
        return new NextCommand.Again(isUndo() ? "rollback" : "migrate", Optional.of(location()), stepsLeft);
    }

    private Optional<Integer> left() {
        int finished = state instanceof DatabaseState.Committed ? stepsDone + 1 : stepsDone;
        return Optional.of(plan.steps().size() - finished).filter(left -> left > 0);
    }

    private String location() {
        return plan.changelog().location();
    }
}
