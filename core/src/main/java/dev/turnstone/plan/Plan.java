package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.History;
import dev.turnstone.sql.StatementRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What has to be done to a target, in order, and what stands against it. A value: printing it, saving it and executing
 * it are three readers of the same thing. It refers to scripts by file and digest; whoever executes it refuses a file
 * that has changed since.
 *
 * @param changelog what is wanted
 * @param history what is there
 * @param standing what of the changelog is there, and what isn't meant to be
 * @param rules how the target reads SQL, so that whoever prints a script cuts it as the run will
 * @param home the schema that unqualified names of the scripts mean
 * @param steps from the one to the other; possibly none
 * @param question asked before the first step; what the answer is, decides about all of them
 * @param problems of the changelog, the history and both together, errors first
 */
public record Plan(
        Changelog changelog,
        History history,
        Standing standing,
        StatementRules rules,
        Home home,
        List<Step> steps,
        Optional<Question> question,
        List<Problem> problems) {
    /** Without a question. */
    public Plan(
            Changelog changelog,
            History history,
            Standing standing,
            StatementRules rules,
            Home home,
            List<Step> steps,
            List<Problem> problems) {
        this(changelog, history, standing, rules, home, steps, Optional.empty(), problems);
    }

    public Plan {
        Objects.requireNonNull(changelog, "changelog");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(question, "question");
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /** The same, for scripts whose unqualified names mean this schema. */
    public Plan at(Home place) {
        return new Plan(changelog, history, standing, rules, place, steps, question, problems);
    }

    /** The same with other steps. */
    public Plan doing(List<Step> others) {
        return new Plan(changelog, history, standing, rules, home, others, question, problems);
    }

    /** How many rows of the history are of other changelogs that keep the same table. */
    public int rowsOfOthers() {
        int baseline = history.baseline().isPresent() ? 1 : 0;
        return Math.max(0, history.applied().size() - standing.applied().size() - baseline);
    }

    /** Whether nothing may be executed. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The problems for which nothing may be executed. */
    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** The problems that are told and gone on from. */
    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** Whether there is nothing to do and nothing against it. */
    public boolean isCurrent() {
        return steps.isEmpty() && !hasErrors();
    }

    /** This plan if it has the steps of the other one; else one without steps that says so. */
    public Plan ifStill(Plan other) {
        List<ChangesetId> mine = steps.stream().map(Step::id).toList();
        List<ChangesetId> others = other.steps.stream().map(Step::id).toList();
        if (hasErrors() || mine.equals(others)) {
            return this;
        }
        Problem changed = new Problem(
                ErrorCode.PLAN_CHANGED,
                "Another run has changed the database meanwhile, so this would no longer do what was agreed to."
                        + " Nothing was run.",
                List.of(),
                "Look at what would be done now, and decide again.");
        return new Plan(changelog, history, standing, rules, home, List.of(), List.of(changed));
    }

    /**
     * This plan, when it may be executed.
     *
     * @throws TurnstoneException with all errors otherwise
     */
    public Plan orThrow() {
        if (hasErrors()) {
            throw new TurnstoneException(errors());
        }
        return this;
    }
}
