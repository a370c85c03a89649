package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Belongings;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.sql.StatementRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be done to a target, in order, and what stands against it. A value: printing it, saving it and executing
 * it are three readers of the same thing. It refers to scripts by file and digest; whoever executes it refuses a file
 * that has changed since.
 *
 * @param changelog what is wanted
 * @param history what is there
 * @param standing what of the changelog is there, and what isn't meant to be
 * @param rules how the target reads SQL, so that whoever prints a script cuts it as the run will
 * @param home where the scripts work
 * @param steps from the one to the other; possibly none
 * @param question asked before the first step; what the answer is, decides about all of them
 * @param problems of the changelog, the history and both together, errors first
 * @param aftermath what is run when a step has failed
 */
public record Plan(
        Changelog changelog,
        History history,
        Standing standing,
        StatementRules rules,
        Home home,
        List<Step> steps,
        Optional<Question> question,
        List<Problem> problems,
        Aftermath aftermath) {
    /** Without a question, and with nothing behind a failure. */
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

    /** With nothing behind a failure. */
    public Plan(
            Changelog changelog,
            History history,
            Standing standing,
            StatementRules rules,
            Home home,
            List<Step> steps,
            Optional<Question> question,
            List<Problem> problems) {
        this(changelog, history, standing, rules, home, steps, question, problems, Aftermath.NONE);
    }

    public Plan {
        Objects.requireNonNull(changelog, "changelog");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(aftermath, "aftermath");
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /** The same, for scripts whose unqualified names mean this schema. */
    public Plan at(Home place) {
        return new Plan(changelog, history, standing, rules, place, steps, question, problems, aftermath);
    }

    /**
     * Statements that bring a script's session where the run works: {@link StatementRules#freshSession}, and the role,
     * before the schema, which only the role may use.
     */
    public List<String> freshSession() {
        List<String> resets = rules.freshSession(Optional.empty());
        List<String> all = new ArrayList<>(rules.freshSession(home.schema()));
        int same = 0;
        while (same < resets.size() && all.get(same).equals(resets.get(same))) {
            same++;
        }
        int schema = same;
        home.roleStatement().ifPresent(role -> all.add(schema, role));
        return all;
    }

    /** The same with other steps. */
    public Plan doing(List<Step> others) {
        return new Plan(changelog, history, standing, rules, home, others, question, problems, aftermath);
    }

    /** The same with more problems. */
    public Plan with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort(Comparator.comparing(problem -> !problem.isError()));
        return new Plan(changelog, history, standing, rules, home, steps, question, all, aftermath);
    }

    /** The same with this behind a failure. */
    public Plan with(Aftermath other) {
        return new Plan(changelog, history, standing, rules, home, steps, question, problems, other);
    }

    /** How many rows of the history are of other changelogs that keep the same table. */
    public int rowsOfOthers() {
        int baseline = history.baseline().isPresent() ? 1 : 0;
        boolean alone = history.applied().stream().anyMatch(AppliedChangeset::isKeptAlone);
        return alone
                ? 0
                : Math.max(0, history.applied().size() - standing.applied().size() - baseline);
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

    /**
     * The steps for whose sake somebody would run it. The others write checksums of what is there already, or are run with
     * every run, which the next run does by the way.
     */
    public List<Step> pending() {
        return work().stream().filter(step -> !isUnrecorded(step)).toList();
    }

    /** The steps that do something besides writing checksums of what is there already. */
    public List<Step> work() {
        return steps.stream()
                .filter(step -> !(step instanceof Step.WriteChecksum))
                .toList();
    }

    /** How many steps only write checksums of what is there already. */
    public int checksumsToWrite() {
        return steps.size() - work().size();
    }

    private static boolean isUnrecorded(Step step) {
        return step instanceof Step.Apply apply && apply.isUnrecorded();
    }

    /** What comes before there can be a history, and a lock. */
    public List<Step.Apply> groundwork() {
        return steps.stream()
                .flatMap(step -> step instanceof Step.Apply apply && apply.row() == Step.Row.GROUND
                        ? Stream.of(apply)
                        : Stream.empty())
                .toList();
    }

    /** Whether nothing is pending and nothing is against it. */
    public boolean isCurrent() {
        return pending().isEmpty() && !hasErrors();
    }

    /** What of schemas goes with it, schema by schema; nothing for a plan that isn't made to empty them. */
    public List<Belongings> removes() {
        return steps.stream().flatMap(step -> step.removes().stream()).toList();
    }

    /** This plan if it has the steps of the other one, and removes as much; else one without steps that says so. */
    public Plan ifStill(Plan other) {
        List<ChangesetId> mine = steps.stream().map(Step::id).toList();
        List<ChangesetId> others = other.steps.stream().map(Step::id).toList();
        if (hasErrors() || mine.equals(others) && removes().equals(other.removes())) {
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
