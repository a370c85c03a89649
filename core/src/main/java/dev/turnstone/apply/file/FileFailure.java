package dev.turnstone.apply.file;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Failure.FailedStatement;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.run.Diagnosis;
import dev.turnstone.apply.run.FailureReport;
import dev.turnstone.file.Keep;
import java.util.List;
import java.util.Optional;

/**
 * Puts into words why a file could not be run to its end: what, where, the state of the database, what to do next.
 *
 * @param file as it can be typed
 */
record FileFailure(Workplace place, Keep keep, String file, StepFailed failed) {

    Failure told() {
        Diagnosis diagnosis = Diagnosis.by(place.dialect());
        String message = diagnosis.wordsOf(failed.broken().reason());
        boolean atCommit = failed.broken().code() == ErrorCode.HISTORY_NOT_WRITABLE && keep == Keep.NOTHING;
        ErrorCode code = atCommit ? ErrorCode.STATEMENT_FAILED : failed.broken().code();
        String what = atCommit
                ? failed.step().name() + " can't be committed: " + message
                : FailureReport.what(failed, message);
        Problem problem = new Problem(
                code,
                what + "\n" + failed.state().name() + ": " + failed.state(),
                List.of(failed.broken().at()),
                next(diagnosis.remedyFor(failed.broken().reason())));
        return new Failure(
                failed.step(),
                failed.broken().statement(),
                failed.state(),
                problem,
                message,
                failed.broken().reason());
    }

    private Advice next(Optional<String> obstacle) {
        if (failed.state() instanceof DatabaseState.Unknown unknown) {
            return unknown(unknown.done());
        }
        boolean toCorrect = failed.broken().code() == ErrorCode.STATEMENT_FAILED;
        if (failed.state() instanceof DatabaseState.HalfApplied half) {
            return goOn(half.done(), obstacle, toCorrect);
        }
        return Advice.of(obstacle.map(remedy -> remedy + " Then run it again: ")
                        .orElse(toCorrect ? "Correct " + name() + " and run it again: " : "Run it again: "))
                .then(again())
                .then(".");
    }

    /** Without a record nobody remembers what is done, and whoever ran all of it again would do that twice. */
    private Advice goOn(int done, Optional<String> obstacle, boolean toCorrect) {
        String first = obstacle.map(remedy -> remedy + " Then run")
                .orElse(toCorrect ? "Correct " + name() + " behind what is done, and run" : "Run");
        return keep == Keep.RECORD
                ? Advice.of(first + " it again: ").then(again()).then(". It goes on at the statement where it stopped.")
                : Advice.of(first + " the rest: ").then(from(done + 1)).then(".");
    }

    /** What was sent last took effect with all since the last commit, or none of that did. */
    private Advice unknown(int done) {
        if (keep == Keep.RECORD) {
            return Advice.of("Run it again: ")
                    .then(again())
                    .then(". It finds out what became of what was sent last, and goes on; or asks.");
        }
        Optional<Integer> last = failed.broken().statement().map(FailedStatement::number);
        if (last.isEmpty()) {
            return Advice.of("It was being committed. Look at the database: if nothing of it is there, run it again: ")
                    .then(done == 0 ? again() : from(done + 1))
                    .then(".");
        }
        return Advice.of("Look at the database. If statement " + last.get() + " took effect: ")
                .then(from(last.get() + 1))
                .then(". If it did not: ")
                .then(from(done + 1))
                .then(".");
    }

    private NextCommand again() {
        return new NextCommand.Again("run", Optional.of(file), Optional.empty());
    }

    private NextCommand from(int statement) {
        return NextCommand.of("run", file, "--from-statement", String.valueOf(statement));
    }

    private String name() {
        return failed.step().name();
    }
}
