package dev.turnstone.apply.run;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.util.List;

/** Puts a failure into words: what, where, the state of the database, what to do next. */
public final class FailureReport {
    private static final int LINES_SHOWN = 5;
    private static final int CHARACTERS_SHOWN = 2000;

    private FailureReport() {}

    public static Failure of(Diagnosis diagnosis, StepFailed failed, DatabaseState state, Plan plan, int stepsDone) {
        StepBroken broken = failed.broken();
        String message = diagnosis.wordsOf(broken.reason());
        String what = what(failed, message) + "\n" + state.name() + ": " + state + " " + before(stepsDone);
        Problem problem = new Problem(
                broken.code(),
                what,
                List.of(place(failed)),
                new FailureAdvice(diagnosis, failed, state, plan, stepsDone).next());
        return new Failure(failed.step(), broken.statement(), state, problem, message, broken.reason());
    }

    private static Position place(StepFailed failed) {
        StepBroken broken = failed.broken();
        return RoutineFrame.in(broken.reason(), failed.step(), broken.at()).orElse(broken.at());
    }

    /** What happened, and at which statement. */
    public static String what(StepFailed failed, String message) {
        String name = (failed.step() instanceof Step.TakeBack ? "the undo of " : "")
                + failed.step().name();
        String statement = failed.broken()
                .statement()
                .map(text -> "\n" + excerpt(text.text()))
                .orElse("");
        return switch (failed.broken().code()) {
            case STATEMENT_FAILED -> "Statement " + number(failed) + " of " + name + " failed: " + message + statement;
            case ROUTINE_FAILED -> name + " failed: " + thrown(failed.broken().reason(), message);
            case CONNECTION_LOST -> "The connection was lost in " + name + ": " + message + statement;
            case INTERRUPTED -> name + " was interrupted: " + message + statement;
            case STEP_OUTCOME_UNKNOWN ->
                "What became of statement " + number(failed) + " of " + name + " is not known: " + message + "."
                        + statement;
            case HISTORY_NOT_WRITABLE -> "The history row of " + name + " can't be written: " + message;
            case FILE_CHANGED_WHILE_RUNNING -> name + " can't be run: " + message;
            default -> name + ": " + message;
        };
    }

    private static String thrown(Throwable reason, String message) {
        return reason.getMessage() == null ? message : reason.getClass().getSimpleName() + ": " + message;
    }

    private static String number(StepFailed failed) {
        return failed.broken()
                .statement()
                .map(statement -> String.valueOf(statement.number()))
                .orElse("?");
    }

    private static String excerpt(String statement) {
        List<String> lines = statement.lines().toList();
        int shown = Math.min(LINES_SHOWN, lines.size());
        String text = String.join("\n    | ", lines.subList(0, shown));
        int more = lines.size() - shown;
        String rest = more == 0 ? "" : "\n    | … " + more + (more == 1 ? " more line" : " more lines");
        return "    | " + (text.length() > CHARACTERS_SHOWN ? text.substring(0, CHARACTERS_SHOWN) + " …" : text) + rest;
    }

    private static String before(int stepsDone) {
        return stepsDone == 0
                ? "No step was completed before it."
                : stepsDone
                        + (stepsDone == 1
                                ? " step was completed before it and stays."
                                : " steps were completed before it and stay.");
    }
}
