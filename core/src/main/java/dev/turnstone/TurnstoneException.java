package dev.turnstone;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Thrown by the library when something could not be done. The message tells what, where, in which state the database is
 * and what to do next; {@link #problems()} has the same as values.
 */
public final class TurnstoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public TurnstoneException(Problem problem) {
        this(List.of(problem));
    }

    public TurnstoneException(Problem problem, Throwable cause) {
        this(List.of(problem));
        initCause(cause);
    }

    /** @param problems at least one */
    public TurnstoneException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    private TurnstoneException(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /**
     * With a message that begins with the words of the first problem, for people who see nothing but that.
     *
     * @param problems at least one
     */
    public static TurnstoneException inWords(List<Problem> problems) {
        return new TurnstoneException(
                problems.stream().map(Problem::inWords).collect(Collectors.joining("\n")), problems);
    }

    /** The same with other commands in its advice. */
    public TurnstoneException with(UnaryOperator<NextCommand> commands) {
        TurnstoneException changed = new TurnstoneException(problems.stream()
                .map(problem -> problem.with(problem.advice().with(commands)))
                .toList());
        changed.initCause(getCause());
        return changed;
    }

    /** All that is wrong, at least one, the gravest first. */
    public List<Problem> problems() {
        return problems;
    }

    /** The code of the first problem. */
    public ErrorCode code() {
        return problems.get(0).code();
    }
}
