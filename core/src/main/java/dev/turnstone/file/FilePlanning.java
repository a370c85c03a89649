package dev.turnstone.file;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.history.History;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.HalfDone;
import dev.turnstone.plan.step.StepPlanning;
import dev.turnstone.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the plan for a file: one step, by the same rules as those of changelogs. It owns the transaction, unless the file
 * begins and ends its own.
 *
 * @param file that was read
 * @param first the statement to begin with, counted from 1
 */
public record FilePlanning(SqlFile file, int first) {
    /** Where somebody says how far a file is, and no run. */
    private static final String SAID = "said";

    /** What has to be done to this database, of which so much is remembered. */
    public Plan plan(Database database, FileMemory memory) {
        List<Problem> problems = new ArrayList<>(file.problems());
        List<Step> steps = new ArrayList<>();
        History history = history(memory.interrupted());
        Optional<FileRecord> done = memory.record().filter(record -> record.result() == FileRecord.Result.DONE);
        if (done.isPresent() && first == 1) {
            problems.add(ranAlready(done.get()));
        } else if (file.script().isPresent()) {
            FileScan scan = FileScan.of(file.change(), file.directives(), database.rules(), first);
            List<Problem> wrong = new ArrayList<>(wrongBeginning(scan));
            scan.log().map(this::notCleaned).ifPresent(wrong::add);
            scan.takenBack().map(this::takesBack).ifPresent(wrong::add);
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                steps.add(step(scan, first == 1 ? history : history(List.of(from(scan))), database, problems));
            }
        }
        return new Plan(
                new Changelog(file.shown(), List.of(), Optional.empty(), List.of()),
                history,
                new Standing(List.of(), List.of()),
                database.rules(),
                new Home.OfLogin(),
                steps,
                problems);
    }

    private Step step(FileScan scan, History begun, Database database, List<Problem> problems) {
        Changeset changeset = file.changeset(directives(scan));
        HalfDone halfDone = new HalfDone(
                begun,
                file.shown(),
                interrupted -> Optional.of(changeset),
                interrupted -> 1,
                problem -> problems.add(inWords(problem)));
        return new StepPlanning(database.rules(), halfDone, problem -> problems.add(inWords(problem))).apply(changeset);
    }

    private static History history(List<InterruptedChangeset> interrupted) {
        return new History(Presence.PRESENT, List.of(), interrupted, Optional.empty(), History.Schema.EMPTY);
    }

    private Directives directives(FileScan scan) {
        Directives written = file.directives();
        boolean itsOwn = scan.rulesItsTransactions() && written.transaction() == TransactionMode.DEFAULT;
        return itsOwn ? withoutTransaction(written) : written;
    }

    private static Directives withoutTransaction(Directives written) {
        return new Directives(
                TransactionMode.NONE,
                written.statementTimeout(),
                written.expected(),
                written.equivalentOf(),
                written.delimiter());
    }

    private List<Problem> wrongBeginning(FileScan scan) {
        if (first > Math.max(1, scan.statements())) {
            return List.of(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "There is no statement " + first + " in " + file.name() + ": it has " + scan.statements()
                            + ". Nothing was run.",
                    List.of(),
                    "Correct --from-statement."));
        }
        return scan
                .within()
                .map(begin -> new Problem(
                        ErrorCode.SETTING_INVALID,
                        "Statement " + first + " of " + file.name() + " stands inside the transaction that line "
                                + begin.at().line() + " begins. Nothing was run.",
                        List.of(begin.at()),
                        "Begin with the statement that begins the transaction: what stands in it was committed together"
                                + " or not at all."))
                .stream()
                .toList();
    }

    /** The clean-up by hand is forgotten easily. */
    private Problem notCleaned(SqlStatement log) {
        return new Problem(
                ErrorCode.LEFTOVER_UNKNOWN,
                "A line of another tool's log stands in " + file.name() + ": "
                        + log.text().lines().findFirst().orElse("") + ". Nothing was run.",
                List.of(log.at()),
                "Free the file of that with clean-sql, and run what is left.");
    }

    /** A file that was run is told as done, which this one never would be. */
    private Problem takesBack(SqlStatement rollback) {
        return new Problem(
                ErrorCode.TRANSACTION_CONTROL,
                "'" + rollback.text().lines().findFirst().orElse("") + "' in " + file.name()
                        + " takes back what the file has done before it. Nothing was run.",
                List.of(rollback.at()),
                "Write COMMIT, or take out what isn't to be done; ROLLBACK TO SAVEPOINT may stay. --dry-run shows the SQL"
                        + " without a database.");
    }

    /** As if a run had ended before the statement that somebody wants to begin with. */
    private InterruptedChangeset from(FileScan scan) {
        return new InterruptedChangeset(
                file.id(), Direction.APPLY, scan.before(), new Stop.Between(), Answers.NONE, SAID, SAID);
    }

    private Problem ranAlready(FileRecord done) {
        if (file.digest().filter(done.digest()::equals).isPresent()) {
            return new Problem(
                    ErrorCode.FILE_RAN_ALREADY,
                    file.name() + " was run with this text on " + done.at() + " (run " + done.runId()
                            + "). Nothing was run now.",
                    List.of(),
                    "To run it once more, leave out --record.");
        }
        return new Problem(
                ErrorCode.FILE_RAN_ALREADY_OTHERWISE,
                file.name() + " was run on " + done.at() + ", with another text (then "
                        + done.digest().text()
                        + ", now " + file.digest().map(digest -> digest.text()).orElse("unreadable")
                        + "). Nothing was run.",
                List.of(Position.startOf(file.shown())),
                "Give the new text a name of its own; or, if it is to be run under this one, leave out --record.");
    }

    /** A file has no changelog that somebody could repair. */
    private Problem inWords(Problem problem) {
        if (problem.code() == ErrorCode.STEP_HALF_APPLIED || problem.code() == ErrorCode.STEP_OUTCOME_UNKNOWN) {
            return new Problem(
                    problem.code(),
                    problem.what(),
                    problem.where(),
                    Advice.of("Look at the database, and say with which statement to begin: ")
                            .then(NextCommand.of("run", file.shown(), "--record", "--from-statement", "N"))
                            .then("."));
        }
        boolean said = problem.code() == ErrorCode.STEP_INTERRUPTED && first > 1;
        return said
                ? new Problem(
                        ErrorCode.STEP_INTERRUPTED,
                        "The statements before number " + first + " of " + file.name()
                                + " are taken to be done, as --from-statement says, and are not run.",
                        List.of(),
                        "What they set in the session is set again.")
                : problem;
    }
}
