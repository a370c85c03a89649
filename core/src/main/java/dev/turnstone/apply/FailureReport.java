package dev.turnstone.apply;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Step;
import java.util.List;
import java.util.Optional;

/** Puts a failure into words: what, where, the state of the database, what to do next. */
final class FailureReport {
    private FailureReport() {}

    static Failure of(StepFailed failed, DatabaseState state, String location, int stepsDone) {
        StepBroken broken = failed.broken();
        Throwable reason = broken.reason();
        String what = what(failed, reason) + "\n" + state + " " + before(stepsDone);
        Problem problem = new Problem(broken.code(), what, List.of(broken.at()), next(failed, state, location));
        return new Failure(failed.step(), broken.statement(), state, problem, reason);
    }

    private static String what(StepFailed failed, Throwable reason) {
        String name = (failed.step() instanceof Step.TakeBack ? "the undo of " : "")
                + failed.step().name();
        String message = String.valueOf(reason.getMessage());
        String statement = failed.broken()
                .statement()
                .map(text -> "\n" + excerpt(text.text()))
                .orElse("");
        return switch (failed.broken().code()) {
            case STATEMENT_FAILED -> "Statement " + number(failed) + " of " + name + " failed: " + message + statement;
            case ROUTINE_FAILED -> name + " failed: " + reason.getClass().getSimpleName() + ": " + message;
            case CONNECTION_LOST -> "The connection was lost in " + name + ": " + message + statement;
            case INTERRUPTED -> name + " was interrupted: " + message + statement;
            case HISTORY_NOT_WRITABLE -> "The history row of " + name + " can't be written: " + message;
            case FILE_CHANGED_WHILE_RUNNING -> name + " can't be run: " + message;
            default -> name + ": " + message;
        };
    }

    private static String number(StepFailed failed) {
        return failed.broken()
                .statement()
                .map(statement -> String.valueOf(statement.number()))
                .orElse("?");
    }

    private static String excerpt(String statement) {
        List<String> lines = statement.lines().toList();
        int shown = Math.min(5, lines.size());
        String text = String.join("\n    | ", lines.subList(0, shown));
        String rest = lines.size() > shown ? "\n    | … " + (lines.size() - shown) + " more lines" : "";
        return "    | " + (text.length() > 2000 ? text.substring(0, 2000) + " …" : text) + rest;
    }

    private static String before(int stepsDone) {
        return stepsDone == 0
                ? "No step was completed before it."
                : stepsDone
                        + (stepsDone == 1
                                ? " step was completed before it and stays."
                                : " steps were completed before it and stay.");
    }

    /** Such a step is in the history or it never happened, whatever became of the answer. */
    private static boolean isOneTransaction(Step step) {
        return step instanceof Step.Bookkeeping
                || step instanceof Step.Apply apply && apply.shape().atomicity() == Atomicity.ONE_TRANSACTION
                || step instanceof Step.TakeBack back && back.shape().atomicity() == Atomicity.ONE_TRANSACTION;
    }

    private static String toCorrect(StepFailed failed) {
        return failed.step() instanceof Step.TakeBack
                ? failed.broken().at().file()
                : failed.step().name();
    }

    private static String next(StepFailed failed, DatabaseState state, String location) {
        Step step = failed.step();
        String again = (step instanceof Step.TakeBack ? "turnstone rollback " : "turnstone migrate ") + location;
        Optional<String> repair = state instanceof DatabaseState.RolledBack
                        || state instanceof DatabaseState.Committed
                        || isOneTransaction(step)
                ? Optional.empty()
                : Optional.of("Look at the database, then say how it is: turnstone repair " + location
                        + " --assume-done " + step.id().id()
                        + (step instanceof Step.TakeBack
                                ? " when all of it is undone, --run-again "
                                : " when all of it is in place, --run-again ")
                        + step.id().id()
                        + (step instanceof Step.TakeBack
                                ? " when you have put back what the undo did; then "
                                : " when you have taken back what it did; then ")
                        + again + ".");
        return repair.orElseGet(() -> failed.broken().code() == ErrorCode.STATEMENT_FAILED
                        || failed.broken().code() == ErrorCode.ROUTINE_FAILED
                ? "Correct " + toCorrect(failed) + " and run again: " + again + "."
                : "Run again: " + again + ".");
    }
}
