package dev.turnstone.gate;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.Verdict.Beyond;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.kind.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at a target once, and judges what it sees.
 *
 * @param policy about databases that are ahead of the code
 */
record Sight(AheadPolicy policy) {
    Verdict of(Guarded target) {
        try {
            return verdict(target.status(), target);
        } catch (TurnstoneException e) {
            boolean later = e.code().kind() == ErrorCode.Kind.CONNECT || e.code() == ErrorCode.HISTORY_NOT_READABLE;
            List<Problem> problems = completed(e.problems(), target);
            return later ? new Verdict.Unreachable(problems.get(0)) : new Verdict.Invalid(problems);
        }
    }

    private static List<Problem> completed(List<Problem> problems, Guarded target) {
        return problems.stream()
                .map(problem -> problem.with(problem.advice().with(target::completed)))
                .toList();
    }

    private Verdict verdict(Status status, Guarded target) {
        Plan plan = status.plan();
        List<Problem> wrong = completed(wrong(plan), target);
        if (!wrong.isEmpty()) {
            return new Verdict.Invalid(wrong);
        }
        List<Beyond> beyond = plan.standing().ahead().stream()
                .map(row -> new Beyond(row.id().name(), row.kind() == ChangeKind.ADDITIVE))
                .toList();
        if (!isAllowed(beyond)) {
            return new Verdict.Ahead(beyond, ahead(status.target(), beyond));
        }
        List<String> pending =
                plan.steps().stream().filter(Sight::isMissing).map(Step::name).toList();
        return pending.isEmpty()
                ? new Verdict.Current(beyond, completed(passedOver(plan), target))
                : pending(status, pending, target);
    }

    private static List<Problem> passedOver(Plan plan) {
        return plan.warnings().stream()
                .filter(problem -> problem.code() == ErrorCode.PLUGIN_PASSED_OVER)
                .toList();
    }

    /** What waiting doesn't mend. That the database is ahead is judged by the policy. */
    private static List<Problem> wrong(Plan plan) {
        List<Problem> wrong = new ArrayList<>();
        for (Problem problem : plan.problems()) {
            if (problem.code() == ErrorCode.STEP_INTERRUPTED) {
                wrong.add(halfApplied(problem, plan.changelog().location()));
            } else if (problem.isError() && problem.code() != ErrorCode.DATABASE_AHEAD) {
                wrong.add(problem);
            }
        }
        return wrong;
    }

    /** For a run that is the place to go on from; for an application it is a schema that nobody has planned. */
    private static Problem halfApplied(Problem interrupted, String location) {
        return new Problem(
                ErrorCode.STEP_HALF_APPLIED,
                interrupted.what(),
                interrupted.where(),
                Advice.of(interrupted.next() + " Run: ")
                        .then(NextCommand.of("migrate", location))
                        .then("."));
    }

    private boolean isAllowed(List<Beyond> beyond) {
        return beyond.isEmpty()
                || policy == AheadPolicy.ALLOW_ADDITIVE && beyond.stream().allMatch(Beyond::additive);
    }

    private Problem ahead(String target, List<Beyond> beyond) {
        List<String> unknown = beyond.stream().map(Beyond::changeset).toList();
        List<String> others = beyond.stream()
                .filter(entry -> !entry.additive())
                .map(Beyond::changeset)
                .toList();
        String why = others.isEmpty()
                ? (unknown.size() == 1 ? "It is" : "All of them are")
                        + " recorded as additive, but such a database isn't allowed here."
                : "Not recorded as additive: " + Verdict.names(others) + ".";
        String release = "Use the release that brought " + (unknown.size() == 1 ? "it" : "them") + ", or a newer one";
        return new Problem(
                ErrorCode.DATABASE_AHEAD,
                target + " is ahead of this release, which doesn't know " + Verdict.names(unknown) + ". " + why,
                List.of(),
                others.isEmpty() ? release + "; or allow additive changesets (--ahead additive)." : release + ".");
    }

    /** What is only to be noted, or is run with every run, changes nothing that code would miss. */
    private static boolean isMissing(Step step) {
        return step instanceof Step.Apply apply && apply.row() != Step.Row.REPEATED && !apply.isUnrecorded()
                || step instanceof Step.MarkRan;
    }

    private static Verdict.Pending pending(Status status, List<String> pending, Guarded target) {
        NextCommand next = target.completed(
                NextCommand.of("migrate", status.plan().changelog().location()));
        String running = status.plan().warnings().stream()
                .filter(problem -> problem.code() == ErrorCode.STEP_RUNNING)
                .map(problem -> " " + problem.what())
                .collect(Collectors.joining());
        Problem problem = new Problem(
                ErrorCode.UPGRADE_REQUIRED,
                required(status.target()) + Verdict.names(pending) + (pending.size() == 1 ? " is" : " are")
                        + " pending." + running,
                List.of(),
                Advice.of("Run: ").then(next).then("."));
        return new Verdict.Pending(pending, next, problem);
    }

    /** How the gate's sentence begins, whatever comes behind it. */
    static String required(String target) {
        return "A database schema upgrade is required on " + target + ": ";
    }
}
