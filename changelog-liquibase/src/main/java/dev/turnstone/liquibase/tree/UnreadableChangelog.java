package dev.turnstone.liquibase.tree;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import java.util.List;

/** A changelog file that is no tree: what is wrong with it, each with its place. */
public final class UnreadableChangelog extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Without a stack trace: it is no fault of the program. */
    public UnreadableChangelog(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).what(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** One place at which the rules of the format are broken. */
    public static UnreadableChangelog at(Position place, String what, String next) {
        return new UnreadableChangelog(List.of(problem(place, what, next)));
    }

    /** The same as a problem beside others. */
    public static Problem problem(Position place, String what, String next) {
        return new Problem(ErrorCode.CHANGELOG_UNREADABLE, what, List.of(place), next);
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
